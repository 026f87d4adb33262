import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packed } from '../../../../src/games/stage/shelves.ts';

const size = fc.record({ width: fc.integer({ min: 1, max: 300 }), height: fc.integer({ min: 1, max: 300 }) });

test('nothing on a sheet overlaps or sticks out', () => {
  fc.assert(
    fc.property(fc.array(size, { maxLength: 40 }), (sizes) => {
      const { places, width, height } = packed(sizes);
      expect(places).toHaveLength(sizes.length);
      sizes.forEach((one, index) => {
        const at = places[index]!;
        expect(at.x + one.width).toBeLessThanOrEqual(width);
        expect(at.y + one.height).toBeLessThanOrEqual(height);
        sizes.slice(0, index).forEach((other, before) => {
          const there = places[before]!;
          const apart =
            at.x >= there.x + other.width ||
            there.x >= at.x + one.width ||
            at.y >= there.y + other.height ||
            there.y >= at.y + one.height;
          expect(apart).toBe(true);
        });
      });
    }),
  );
});

test('a sheet is not much larger than what is on it', () => {
  const sizes = Array.from({ length: 30 }, (_, index) => ({
    width: 40 + (index % 5) * 10,
    height: 60 + (index % 3) * 20,
  }));
  const { width, height } = packed(sizes);
  const used = sizes.reduce((sum, one) => sum + one.width * one.height, 0);
  expect(width * height).toBeLessThan(used * 1.6);
});

test('an empty sheet can still be made', () => {
  expect(packed([])).toEqual({ places: [], width: 1, height: 1 });
});
