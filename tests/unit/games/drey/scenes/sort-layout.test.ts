import { describe, expect, test } from 'vitest';
import type { SortLevel } from '../../../../../src/domain/game.ts';
import { sceneryFor } from '../../../../../src/games/drey/scenes/scenery.ts';
import { mirrored, sortLayout, TARGETS } from '../../../../../src/games/drey/scenes/sort-layout.ts';
import type { Box } from '../../../../../src/games/scene-port.ts';
import { ALL_LEVELS } from '../players.ts';

const SCREENS = [
  { width: 1024, height: 768, rem: 16 },
  { width: 1366, height: 768, rem: 16 },
  { width: 390, height: 844, rem: 16 },
  { width: 1920, height: 1080, rem: 19.2 },
  { width: 768, height: 1024, rem: 16 },
];
const LEVELS = ALL_LEVELS.filter(({ level }) => level.kind === 'sort').map(({ band, level }) => ({
  band,
  level: level as SortLevel,
}));
const CASES = SCREENS.flatMap((screen) => LEVELS.map(({ band, level }) => ({ ...screen, band, level, id: level.id })));

/** “Tuck it in the drey” on its sign, in rem. */
const WIDEST_NAME = 12.8;
/** So far a leaf’s card leaves its middle, in pixels. */
const SWAYS = 9;

const overlap = (a: Box, b: Box) =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));
const inside = ({ x, y, width, height }: Box, room: Box) =>
  x >= room.x - 1 && y >= room.y - 1 && x + width <= room.x + room.width + 1 && y + height <= room.y + room.height + 1;

describe.each(CASES)('$id on $width × $height', ({ width, height, rem, band, level }) => {
  const screen = { x: 0, y: 0, width, height };
  const room = { x: 0, y: 90, width, height: height - 90 - 70 };
  const needs = {
    band,
    places: level.places,
    atOnce: level.atOnce,
    asks: level.items.some(({ asker }) => asker),
  };
  const layout = sortLayout(screen, room, sceneryFor(screen), needs, rem);

  test('every place is on the screen and large enough to touch', () => {
    for (const place of level.places) {
      const target = layout.targets[place];
      expect(inside(target, screen), place).toBe(true);
      expect(Math.min(target.width, target.height), place).toBeGreaterThanOrEqual(TARGETS[band]);
    }
  });

  test('no place hides another', () => {
    for (const a of level.places) {
      for (const b of level.places) {
        const [one, other] = [layout.targets[a], layout.targets[b]];
        if (a < b) expect(overlap(one, other) / (one.width * one.height), `${a} and ${b}`).toBeLessThan(0.25);
      }
    }
  });

  test('leaves float inside the room, each in its own part of the air', () => {
    expect(layout.slots).toHaveLength(level.atOnce);
    for (const { x, y } of layout.slots) {
      expect(x - layout.card.width / 2).toBeGreaterThanOrEqual(-1);
      expect(x + layout.card.width / 2).toBeLessThanOrEqual(width + 1);
      expect(y).toBeGreaterThan(room.y);
      expect(y).toBeLessThan(room.y + room.height);
    }
    layout.slots.forEach((slot, index) => {
      const next = layout.slots[index + 1];
      if (next) expect(Math.hypot(next.x - slot.x, next.y - slot.y)).toBeGreaterThan(44);
    });
  });

  test('everybody stands on the ground, inside the room', () => {
    for (const { x, y } of [layout.sorrel, layout.asker, layout.grownUp]) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(width);
      expect(y).toBeLessThanOrEqual(room.y + room.height);
    }
  });

  test('on a wide screen nobody stands where cards and hints lie, and the names below them are whole', () => {
    const { portrait } = sceneryFor(screen);
    const sides = [layout.targets.hand, layout.targets.ask];
    for (const { x, width: wide } of portrait ? [] : sides)
      expect(x + wide <= width * 0.36 || x >= width * 0.78).toBe(true);
    const isNamed = band !== 'eyfs' && level.places.some((place) => place === 'hand' || place === 'ask');
    if (isNamed) expect(room.y + room.height - layout.sorrel.y).toBeGreaterThan(rem * 1.4);
  });

  test('no name lies before a face', () => {
    const { targets, names } = layout;
    const faceOf = ({ x, y, width: wide, height: high }: Box): Box => ({ x, y, width: wide, height: high * 0.6 });
    for (const place of level.places) {
      const { x, y } = names[place];
      const sign = { x: x - rem * 4, y: y - rem, width: rem * 8, height: rem * 2 };
      for (const who of level.places.filter((one) => one === 'hand' || one === 'ask'))
        expect(overlap(sign, faceOf(targets[who])), `${place} before ${who}`).toBe(0);
    }
  });

  test('read from right to left, all of it is mirrored', () => {
    const other = mirrored(layout, width);
    expect(other.sorrel.x).toBeCloseTo(width - layout.sorrel.x);
    expect(other.targets.tuck.x + other.targets.tuck.width).toBeCloseTo(width - layout.targets.tuck.x);
    expect(other.names.pin).toEqual({ x: width - layout.names.pin.x, y: layout.names.pin.y });
    expect(mirrored(other, width).slots[0]!.x).toBeCloseTo(layout.slots[0]!.x);
  });
});

const BESIDE_NAMES = CASES.filter(({ band, ...screen }) => band !== 'eyfs' && !sceneryFor(screen).portrait);
test.each(BESIDE_NAMES)('in $id on $width × $height no leaf sways over the name of the drey', (one) => {
  const { width, height, rem, band, level } = one;
  const room = { x: 0, y: 90, width, height: height - 90 - 70 };
  const asks = level.items.some(({ asker }) => asker);
  const needs = { band, places: level.places, atOnce: level.atOnce, asks };
  const { card, names, slots } = sortLayout({ width, height }, room, sceneryFor(one), needs, rem);
  const nameEnds = names.tuck.x + rem * WIDEST_NAME * 0.5;
  for (const { x } of slots) expect(x - card.width / 2).toBeGreaterThan(nameEnds + SWAYS);
});

test('the drey and the notice tree are whole on every screen', () => {
  for (const screen of SCREENS) {
    const { drey, board } = sceneryFor(screen);
    for (const { middle, radius } of [drey, board]) {
      expect(middle.x - radius, `${screen.width}`).toBeGreaterThan(0);
      expect(middle.x + radius, `${screen.width}`).toBeLessThan(screen.width);
      expect(middle.y - radius, `${screen.width}`).toBeGreaterThan(0);
      expect(middle.y + radius, `${screen.width}`).toBeLessThan(screen.height);
    }
    expect(drey.middle.x + drey.radius).toBeLessThan(board.middle.x - board.radius);
  }
});
