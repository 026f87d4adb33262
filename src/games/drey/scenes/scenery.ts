/** Where the painted wood lies on a screen of any shape, so that the drey and the notice tree are always whole. */
import type { Area } from '../../stage/drawings.ts';
import type { Layer } from '../../stage/backdrop.ts';

export interface Scenery {
  /** Which of the two drawings is shown. */
  portrait: boolean;
  /** Pixels in one unit of the drawing. */
  scale: number;
  layers: Layer[];
  /** Drawn on the canvas, because they answer to touch. */
  drey: Landmark;
  board: Landmark;
  /** How far down feet can stand before the grass in front hides them. */
  ground: number;
}

export interface Landmark {
  /** What is cut from the drawing, in its units. */
  area: Area;
  /** Where the drawing’s origin lies, in pixels. */
  x: number;
  y: number;
  /** What it is touched by and what things aim at, in pixels. */
  middle: { x: number; y: number };
  radius: number;
}

/** A window this much wider than high shows the landscape. */
const LANDSCAPE_FROM = 1.15;
const WIDE = 16 / 9;
const SQUARE = 4 / 3;
/** Units by which the trees of the landscape may step out of the picture to leave room between them. */
const STEP_OUT = { left: 60, right: 74 };
/** Units that every drawing reaches beyond its sides. */
const BLEED = 60;
/** Pixels that the trees move when somebody looks to one side. */
export const TREE_DEPTH = 9;

export function sceneryFor({ width, height }: { width: number; height: number }): Scenery {
  return width >= height * LANDSCAPE_FROM ? landscape(width, height) : portrait(width, height);
}

function landscape(width: number, height: number): Scenery {
  const scale = Math.max(width / 1600, height / 900);
  const narrow = Math.min(1, Math.max(0, (WIDE - width / height) / (WIDE - SQUARE)));
  const middle = (width - 1600 * scale) / 2;
  const left = -STEP_OUT.left * scale * narrow;
  const right = width - (1600 - STEP_OUT.right * narrow) * scale;
  const spare = height - 900 * scale;
  const top = spare * 0.4;
  const whole = { x: -BLEED, y: 0, width: 1600 + 2 * BLEED, height: 900 };
  return {
    portrait: false,
    scale,
    layers: [
      { group: 'back', area: whole, scale, x: middle, y: top, depth: 3 },
      { group: 'ground', area: whole, scale, x: middle, y: top, depth: 6 },
      {
        group: 'left',
        area: { x: -190, y: -120, width: 860, height: 1070 },
        scale,
        x: left,
        y: top,
        depth: TREE_DEPTH,
      },
      {
        group: 'right',
        area: { x: 1060, y: -140, width: 720, height: 1090 },
        scale,
        x: right,
        y: top,
        depth: TREE_DEPTH,
      },
      { group: 'front', area: { ...whole, y: 640, height: 270 }, scale, x: middle, y: spare, depth: 20, before: true },
    ],
    drey: landmark({ x: 256, y: 186, width: 234, height: 196 }, left, top, scale, { x: 376, y: 290 }, 100),
    board: landmark({ x: 1136, y: 282, width: 368, height: 320 }, right, top, scale, { x: 1320, y: 470 }, 128),
    ground: spare + 842 * scale,
  };
}

function portrait(width: number, height: number): Scenery {
  const scale = Math.max(width / 900, height / 1600);
  const left = (width - 900 * scale) / 2;
  const spare = height - 1600 * scale;
  const top = spare * 0.36;
  const whole = { x: -BLEED, y: 0, width: 900 + 2 * BLEED, height: 1600 };
  const sky = { x: -220, y: -140, width: 1350, height: 1740 };
  return {
    portrait: true,
    scale,
    layers: [
      { group: 'back', area: whole, scale, x: left, y: top, depth: 2 },
      { group: 'ground', area: whole, scale, x: left, y: top, depth: 3 },
      { group: 'left', area: sky, scale, x: left, y: top, depth: 5 },
      { group: 'right', area: sky, scale, x: left, y: top, depth: 5 },
      { group: 'front', area: { ...whole, y: 1200, height: 410 }, scale, x: left, y: spare, depth: 10 },
    ],
    drey: landmark({ x: 166, y: 376, width: 306, height: 260 }, left, top, scale, { x: 324, y: 514 }, 125),
    board: landmark({ x: 494, y: 305, width: 352, height: 308 }, left, top, scale, { x: 670, y: 492 }, 122),
    ground: height,
  };
}

function landmark(
  area: Area,
  x: number,
  y: number,
  scale: number,
  middle: { x: number; y: number },
  radius: number,
): Landmark {
  return { area, x, y, middle: { x: x + middle.x * scale, y: y + middle.y * scale }, radius: radius * scale };
}
