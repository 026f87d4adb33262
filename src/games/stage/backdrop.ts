/**
 * The painted place behind and before the canvas: pictures of their own, painted once at the resolution of the device.
 * With a graphics card each layer is an element of the page and moves against the others; without one every frame would
 * have to be put together from all of them, so the canvas itself copies them, as pictures that stand still.
 */
import { groupOf, svgOf, type Area } from './drawings.ts';
import { canvasOf, imageOfSvg, inTurn } from './pictures.ts';

export interface Layer {
  group: string;
  /** What is shown of the drawing, in its units. */
  area: Area;
  /** Pixels in one unit, and where the drawing's origin lies in the host. */
  scale: number;
  x: number;
  y: number;
  /** Pixels it moves when somebody looks all the way to one side: far things little, near things more. */
  depth: number;
  /** Before the canvas. */
  before?: boolean;
}

export interface Backdrop {
  /** @param at −1 (left) to 1 (right) */
  lookTo(at: number): void;
  /** Whether looking to a side moves anything. */
  moves: boolean;
  /** What the canvas has to copy in every frame, behind and before all else; none where the page shows it. */
  copied: { behind?: Copied; before?: Copied };
  destroy(): void;
}

/** A picture as wide as the host, and how far below its top it begins, in CSS pixels. */
export interface Copied {
  picture: HTMLCanvasElement;
  y: number;
}

interface Painted {
  svg: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Sheet extends Painted {
  depth: number;
  before: boolean;
}

interface Size {
  width: number;
  height: number;
}

/**
 * @param canvas what is drawn between the layers behind and those before it
 * @param mirrored for languages that are read from right to left
 * @param tinted changes a layer’s markup before it is shown
 */
export async function paintBackdrop(
  canvas: HTMLElement,
  drawing: SVGSVGElement,
  layers: readonly Layer[],
  options: { mirrored: boolean; tinted?: (markup: string) => string },
): Promise<Backdrop> {
  const { mirrored, tinted = (markup) => markup } = options;
  const moves = hasGraphicsCard();
  const size = { width: canvas.clientWidth, height: canvas.clientHeight };
  const all = layers.map((layer) => sheetOf(layer, tinted(groupOf(drawing, layer.group))));
  if (!moves) return { moves, copied: await copiesOf(all, size, mirrored), lookTo: () => {}, destroy: () => {} };
  const elements = await Promise.all(all.map((sheet) => elementOf(sheet)));
  const lookTo = (at: number) => {
    all.forEach(({ x, y, depth }, index) => {
      const left = x - (mirrored ? -at : at) * depth;
      const { style } = elements[index]!;
      style.transform = mirrored
        ? `translate(${size.width - left}px, ${y}px) scaleX(-1)`
        : `translate(${left}px, ${y}px)`;
    });
  };
  lookTo(0);
  all.forEach(({ before }, index) => (before ? canvas.after(elements[index]!) : canvas.before(elements[index]!)));
  return {
    moves,
    copied: {},
    lookTo,
    destroy: () => elements.forEach((element) => element.remove()),
  };
}

function sheetOf({ area, scale, x: left, y: top, depth, before = false }: Layer, markup: string): Sheet {
  const [width, height] = [Math.ceil(area.width * scale), Math.ceil(area.height * scale)];
  const [x, y] = [left + area.x * scale, top + area.y * scale];
  const svg = svgOf(markup, area, { width, height });
  return { svg, x, y, width, height, depth, before };
}

/** All that lies behind as one picture that nothing shines through, and all that lies before: no larger than it is seen. */
async function copiesOf(sheets: readonly Sheet[], size: Size, mirrored: boolean): Promise<Backdrop['copied']> {
  const front = sheets.filter(({ before }) => before);
  const top = Math.max(0, Math.floor(Math.min(...front.map(({ y }) => y))));
  const behind = sheets.filter(({ before }) => !before);
  return {
    behind: { picture: await flattened(behind, { ...size, y: 0 }, { mirrored, opaque: true }), y: 0 },
    ...(top < size.height && {
      before: {
        picture: await flattened(front, { width: size.width, height: size.height - top, y: top }, { mirrored }),
        y: top,
      },
    }),
  };
}

/** Several as one picture, which begins `y` pixels below the host's top. */
function flattened(
  sheets: readonly Sheet[],
  { width, height, y: top }: Size & { y: number },
  options: { mirrored: boolean; opaque?: boolean },
): Promise<HTMLCanvasElement> {
  const painted = sheets.map((sheet) => ({ ...sheet, y: sheet.y - top }));
  return pictureOf(painted, { width, height }, options);
}

async function elementOf(sheet: Sheet): Promise<HTMLCanvasElement> {
  const element = await pictureOf([{ ...sheet, x: 0, y: 0 }], sheet);
  Object.assign(element.style, {
    position: 'absolute',
    left: '0',
    top: '0',
    width: `${sheet.width}px`,
    height: `${sheet.height}px`,
    pointerEvents: 'none',
    transformOrigin: '0 0',
    willChange: 'transform',
  });
  return element;
}

async function pictureOf(
  painted: readonly Painted[],
  { width, height }: Size,
  { mirrored = false, opaque = false } = {},
): Promise<HTMLCanvasElement> {
  const density = Math.min(window.devicePixelRatio || 1, 2);
  const context = canvasOf(width * density, height * density, opaque);
  context.scale(density, density);
  if (mirrored) context.transform(-1, 0, 0, 1, width, 0);
  const images = await Promise.all(painted.map(({ svg }) => imageOfSvg(svg)));
  for (const [index, { x, y, width: wide, height: high }] of painted.entries()) {
    /* Each takes a frame of its own, so that nothing a child does has to wait for more than one. */
    await inTurn(async () => context.drawImage(images[index]!, x, y, wide, high));
  }
  return context.canvas;
}

/** Drivers that draw by the processor alone; not every browser owns up to it. */
const BY_PROCESSOR = /swiftshader|llvmpipe|software|basic render/i;
let card: boolean | undefined;

/** Asked once. */
export function hasGraphicsCard(): boolean {
  card ??= askForCard();
  return card;
}

function askForCard(): boolean {
  const context = document.createElement('canvas').getContext('webgl', { failIfMajorPerformanceCaveat: true });
  if (!context) return false;
  const info = context.getExtension('WEBGL_debug_renderer_info');
  const driver = info ? String(context.getParameter(info.UNMASKED_RENDERER_WEBGL)) : '';
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return !BY_PROCESSOR.test(driver);
}
