import { describe, expect, test } from 'vitest';
import {
  arcAt,
  blinks,
  eased,
  followed,
  gathered,
  gazeTo,
  settling,
  sprung,
  swayAt,
  type Spring,
} from '../../../../src/games/stage/motion.ts';

const times = Array.from({ length: 2_000 }, (_, frame) => frame * 16);
/** Numbers from 0 to below 1 that are the same in every run. */
const dice = (seed: number) => () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;

test('a leaf never sways further than it may, and leaves sway differently', () => {
  for (const time of times) {
    for (const value of Object.values(swayAt(time, 3))) expect(Math.abs(value)).toBeLessThanOrEqual(1);
  }
  expect(swayAt(1_000, 1)).not.toEqual(swayAt(1_000, 2));
});

describe('blinking', () => {
  const eyes = blinks(dice(7));
  const shut = times.map((time) => eyes.shutAt(time));
  const begins = times.filter((_, frame) => shut[frame] && !shut[frame - 1]);

  test('eyes are open most of the time, and shut for a sixth of a second', () => {
    const share = shut.filter(Boolean).length / shut.length;
    expect(share).toBeGreaterThan(0.02);
    expect(share).toBeLessThan(0.12);
  });

  test('at irregular times', () => {
    const gaps = begins.slice(1).map((time, index) => time - begins[index]!);
    expect(new Set(gaps.map((gap) => Math.round(gap / 100))).size).toBeGreaterThan(3);
    expect(Math.max(...gaps)).toBeLessThan(6_000);
  });

  test('after a long pause they do not flutter to catch up', () => {
    const late = blinks(dice(3));
    const flutter = Array.from({ length: 60 }, (_, frame) => late.shutAt(600_000 + frame * 16)).filter(Boolean);
    expect(flutter.length).toBeLessThan(25);
  });
});

test('eyes look towards what is far more than towards what is near, and never out of the face', () => {
  const from = { x: 100, y: 100 };
  const near = gazeTo(from, { x: 110, y: 100 }, 160);
  const far = gazeTo(from, { x: 900, y: 100 }, 160);
  expect(near.x).toBeGreaterThan(0);
  expect(far.x).toBeGreaterThan(near.x);
  expect(far.x).toBeLessThanOrEqual(1);
  expect(gazeTo(from, null, 160)).toEqual({ x: 0, y: 0 });
  expect(gazeTo(from, from, 160)).toEqual({ x: 0, y: 0 });
});

test('following goes as far in one long frame as in many short ones', () => {
  let short = 0;
  for (let frame = 0; frame < 10; frame++) short = followed(short, 100, 8, 60);
  expect(followed(0, 100, 80, 60)).toBeCloseTo(short, 6);
});

test('what was knocked swings back and comes to rest', () => {
  let spring: Spring = { at: 0, speed: -3 };
  const places = times.slice(0, 300).map(() => (spring = sprung(spring, 16)).at);
  expect(Math.min(...places)).toBeLessThan(-0.03);
  expect(Math.max(...places)).toBeGreaterThan(0);
  expect(Math.max(...places.map(Math.abs))).toBeLessThan(0.5);
  expect(spring).toEqual({ at: 0, speed: 0 });
});

test.each([eased, settling])('%o begins at 0, ends at 1 and never turns back', (ease) => {
  expect([ease(0), ease(1)]).toEqual([0, 1]);
  const way = Array.from({ length: 101 }, (_, step) => ease(step / 100));
  expect(way).toEqual(way.toSorted((a, b) => a - b));
});

test('an arc begins and ends where it should, and passes above both', () => {
  const [from, to] = [
    { x: 0, y: 100 },
    { x: 200, y: 60 },
  ];
  expect(arcAt(from, to, 50, 0)).toEqual(from);
  expect(arcAt(from, to, 50, 1)).toEqual(to);
  expect(arcAt(from, to, 50, 0.5).y).toBe(30);
});

test('frames are gathered into steps, and no time is lost', () => {
  const step = gathered(10);
  const steps = times.map(() => step(16, 33));
  expect(steps.slice(0, 5)).toEqual([null, 42, null, null, 48]);
  const gone = steps.reduce<number>((sum, passed) => sum + (passed ?? 0), 0);
  expect(gone).toBeGreaterThan(10 + 16 * times.length - 33);
  expect(gathered()(0, 0)).toBe(0);
});
