/** Where the pieces of Magpie's jigsaw lie: scattered in rows beside the posts, or joined to a picture. Pixels. */
import type { Box } from '../../scene-port.ts';
import type { Point } from '../../stage/motion.ts';

export interface Pieces {
  /** From one piece's middle to the next, and what it is touched by. */
  size: number;
  middles: Point[];
}

/** Of a piece's width, what is left without the knob that lies in its neighbour. */
export const JOINED = 0.79;
const SIZE_MOST = 104;
/** For the fingers of a child of ten. */
export const SIZE_LEAST = 44;

/** As large as fits; null where that is too small to touch. */
export function scattered({ x, y, width, height }: Box, count: number): Pieces | null {
  let best = { size: 0, columns: 1 };
  for (let columns = 1; columns <= count; columns++) {
    const size = Math.min(width / columns, height / Math.ceil(count / columns), SIZE_MOST);
    if (size > best.size) best = { size, columns };
  }
  const { size, columns } = best;
  if (size < SIZE_LEAST) return null;
  const rows = Math.ceil(count / columns);
  const top = y + (height - rows * size) / 2;
  const middles = Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / columns);
    const inRow = Math.min(columns, count - row * columns);
    const left = x + (width - inRow * size) / 2;
    return { x: left + ((index % columns) + 0.5) * size, y: top + (row + 0.5) * size };
  });
  return { size, middles };
}

/** Side by side, each knob in its neighbour, around a point. */
export function joined(around: Point, count: number, size: number): Point[] {
  return Array.from({ length: count }, (_, index) => ({
    x: around.x + (index - (count - 1) / 2) * size * JOINED,
    y: around.y,
  }));
}
