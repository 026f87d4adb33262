/** A drawn signature as it is kept: short lines on a small grid, as SVG path data, and nothing else. */

/** The grid that a drawing is fitted into. */
export const DRAWING_WIDTH = 400;
export const DRAWING_HEIGHT = 120;
/** Longest path kept, in characters: a careful signature takes about a third. */
export const DRAWING_MAX = 6_000;

export interface Point {
  x: number;
  y: number;
}

const DRAWING = /^(?:M\d{1,3} \d{1,3}(?:l-?\d{1,3} -?\d{1,3})+)+$/;

/** Nothing but strokes on the grid: safe to stand in a page as the `d` of a path. */
export function isDrawing(path: string): boolean {
  return path.length <= DRAWING_MAX && DRAWING.test(path);
}

/** Points nearer than this cannot be told apart, in steps of the grid. */
const APART = 2;

/**
 * Strokes on a surface of `width` × `height` as a path on the grid; null when nothing was drawn.
 * Of a scribble that would grow too long every second point is kept, or every fourth, until it fits.
 */
export function drawingOf(
  strokes: readonly (readonly Point[])[],
  { width, height }: { width: number; height: number },
): string | null {
  const scale = Math.min(DRAWING_WIDTH / width, DRAWING_HEIGHT / height);
  const onGrid = strokes.map((points) =>
    points.map(({ x, y }) => ({ x: within(x * scale, DRAWING_WIDTH), y: within(y * scale, DRAWING_HEIGHT) })),
  );
  const longest = Math.max(0, ...onGrid.map((points) => points.length));
  for (let every = 1; ; every *= 2) {
    const paths = onGrid.map((points) => strokePath(points.filter((_, index) => index % every === 0)));
    // Hundreds of taps are dots already: the last of them are left out.
    while (every > longest && paths.join('').length > DRAWING_MAX) paths.pop();
    const path = paths.join('');
    if (path.length <= DRAWING_MAX) return path === '' ? null : path;
  }
}

const within = (value: number, most: number) => Math.min(Math.max(Math.round(value), 0), most);

function strokePath([first, ...rest]: readonly Point[]): string {
  if (!first) return '';
  let from = first;
  let lines = '';
  for (const to of rest) {
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    if (Math.hypot(dx, dy) < APART) continue;
    lines += `l${dx} ${dy}`;
    from = to;
  }
  // A tap is a dot: a line of no length with round ends.
  return `M${first.x} ${first.y}${lines || 'l0 0'}`;
}
