/** Packs rectangles onto one sheet, so that many small drawings are drawn once and cut from one picture. */

export interface Size {
  width: number;
  height: number;
}

export interface Sheet extends Size {
  /** Top left corners, in the order the sizes were given. */
  places: { x: number; y: number }[];
}

/** Empty pixels around each, so that no neighbour shines through where a picture is scaled. */
const GAP = 2;

/** Tallest first, in rows as wide as a square sheet would be. Sizes are whole pixels. */
export function packed(sizes: readonly Size[]): Sheet {
  const area = sizes.reduce((sum, { width, height }) => sum + (width + GAP) * (height + GAP), 0);
  const widest = Math.max(1, ...sizes.map(({ width }) => width + GAP));
  const room = Math.max(widest, Math.ceil(Math.sqrt(area) * 1.1));
  const order = sizes.map((_, index) => index).sort((a, b) => sizes[b]!.height - sizes[a]!.height);
  const places = sizes.map(() => ({ x: 0, y: 0 }));
  let [x, y, row, width] = [0, 0, 0, 0];
  for (const index of order) {
    const size = sizes[index]!;
    if (x + size.width + GAP > room) [x, y, row] = [0, y + row, 0];
    places[index] = { x, y };
    x += size.width + GAP;
    row = Math.max(row, size.height + GAP);
    width = Math.max(width, x);
  }
  return { places, width: Math.max(1, width), height: Math.max(1, y + row) };
}
