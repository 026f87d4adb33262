/** Draws SVGs once, at the resolution of the device, as pictures a canvas can copy; one at a time, between frames. */
import { svgOf, type Piece } from './drawings.ts';
import type { Scene } from './phaser.js';
import { packed } from './shelves.ts';
import type { Textures } from './textures.ts';

/** A picture on a sheet of many, and how its own units lie on it. */
export interface Cut {
  texture: string;
  frame: string;
  /** Where the picture's top left corner lies in the drawing it was taken from. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** Texture pixels in one unit of the drawing. */
  density: number;
}

let last: Promise<unknown> = Promise.resolve();

/** Work that takes a while on the main thread waits for the one before it and for a frame of its own. */
export function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const turn = last.then(nextFrame, nextFrame).then(work);
  last = turn.catch(() => undefined);
  return turn;
}

/** A frame, or a little while where the page is not shown and has none. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(late);
      resolve();
    });
  });
}

/** An image that is ready to be drawn. Throws where the address holds none. */
export async function loadImage(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return image;
}

/** Markup as an image: SVG has no direct way into a canvas. */
export async function imageOfSvg(svg: string): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    return await loadImage(address);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** @param opaque nothing shines through, so that a copy of it is no more than a copy */
export function canvasOf(width: number, height: number, opaque = false): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.ceil(width));
  canvas.height = Math.max(1, Math.ceil(height));
  const context = canvas.getContext('2d', { alpha: !opaque });
  if (!context) throw new Error('This browser draws on no canvas');
  return context;
}

/**
 * Draws pieces side by side on one sheet; equal pieces only once.
 * @param density texture pixels for one unit of the drawings
 */
export function sheetOf(
  scene: Scene,
  textures: Textures,
  of: string,
  pieces: readonly Piece[],
  density: number,
): Promise<Map<string, Cut>> {
  const once = [...new Map(pieces.map((piece) => [piece.markup, piece])).values()];
  const sizes = once.map(({ area }) => ({
    width: Math.ceil(area.width * density),
    height: Math.ceil(area.height * density),
  }));
  const sheet = packed(sizes);
  const inner = once.map(({ markup, area }, index) => {
    const { x, y } = sheet.places[index]!;
    return svgOf(markup, area, sizes[index]!).replace('<svg ', `<svg x="${x}" y="${y}" `);
  });
  return inTurn(async () => {
    const whole = { x: 0, y: 0, width: sheet.width, height: sheet.height };
    const image = await imageOfSvg(svgOf(inner.join(''), whole, sheet));
    const context = canvasOf(sheet.width, sheet.height);
    context.drawImage(image, 0, 0, sheet.width, sheet.height);
    const texture = textures.name(of);
    textures.add(texture, context.canvas);
    const made = scene.textures.get(texture);
    const cuts = new Map<string, Cut>();
    for (const { name, markup, area } of pieces) {
      const index = once.findIndex((one) => one.markup === markup);
      const { width, height } = sizes[index]!;
      const { x, y } = sheet.places[index]!;
      const frame = String(index);
      if (!made.has(frame)) made.add(frame, 0, x, y, width, height);
      cuts.set(name, { texture, frame, ...area, density });
    }
    return cuts;
  });
}
