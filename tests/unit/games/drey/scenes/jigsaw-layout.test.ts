import { expect, test } from 'vitest';
import { joined, JOINED, scattered, SIZE_LEAST } from '../../../../../src/games/drey/scenes/jigsaw-layout.ts';
import { allDetails } from '../../../../../src/domain/jigsaw.ts';
import { ALL_LEVELS } from '../players.ts';

const TRAYS = [
  { x: 1000, y: 450, width: 320, height: 290 },
  { x: 690, y: 450, width: 320, height: 144 },
];

test.each(TRAYS)('the pieces of every level fit beside the posts, large enough to touch', (tray) => {
  for (const { level } of ALL_LEVELS) {
    if (level.kind !== 'jigsaw') continue;
    const { length } = allDetails(level);
    const laid = scattered(tray, length)!;
    expect(laid.size).toBeGreaterThanOrEqual(SIZE_LEAST);
    expect(laid.middles).toHaveLength(length);
    for (const { x, y } of laid.middles) {
      expect(x - laid.size / 2).toBeGreaterThanOrEqual(tray.x - 0.01);
      expect(x + laid.size / 2).toBeLessThanOrEqual(tray.x + tray.width + 0.01);
      expect(y - laid.size / 2).toBeGreaterThanOrEqual(tray.y - 0.01);
      expect(y + laid.size / 2).toBeLessThanOrEqual(tray.y + tray.height + 0.01);
    }
    const places = new Set(laid.middles.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`));
    expect(places.size).toBe(length);
  }
});

test('where pieces would be too small to touch there are none', () => {
  expect(scattered({ x: 0, y: 0, width: 90, height: 60 }, 7)).toBeNull();
});

test('joined pieces touch, and lie around their middle', () => {
  const [left, right] = joined({ x: 200, y: 80 }, 2, 100);
  expect(right!.x - left!.x).toBeCloseTo(100 * JOINED);
  expect((left!.x + right!.x) / 2).toBe(200);
});
