/** How living things move, as numbers of time: swaying, breathing, blinking, looking. Milliseconds in, pixels or degrees out. */

export interface Sway {
  /** Sideways and up, −1 to 1. */
  x: number;
  y: number;
  /** Degrees, −1 to 1 of what hangs on it, a little late. */
  tilt: number;
  late: number;
}

/** A leaf in a light wind: slow, never the same twice, and the card on it follows behind. @param seed tells leaves apart */
export function swayAt(time: number, seed: number): Sway {
  const t = time / 1_000 + seed * 7.3;
  const swing = (at: number) => 0.75 * Math.sin(at * 1.3) + 0.25 * Math.sin(at * 2.9 + seed);
  return { x: swing(t), y: Math.sin(t * 1.7 + seed * 2), tilt: swing(t + 0.35), late: swing(t - 0.3) };
}

/** Breathing: how much taller than at rest, −1 to 1. */
export function breathAt(time: number): number {
  return Math.sin(time / 620);
}

const BLINK_MS = 150;
/** Between two blinks of a double blink. */
const AGAIN_MS = 240;

export interface Blinks {
  /** Whether the eyes are shut at this time. */
  shutAt(time: number): boolean;
}

/** Eyes that shut at irregular times: after 1.8 to 5.5 seconds, now and then twice. @param random 0 to below 1 */
export function blinks(random: () => number): Blinks {
  let next = 1_200 + random() * 2_000;
  return {
    shutAt(time) {
      if (time < next) return false;
      if (time < next + BLINK_MS) return true;
      const late = time - next > 5_000;
      next = time + (random() < 0.18 && !late ? AGAIN_MS : 1_800 + random() * 3_700);
      return false;
    },
  };
}

/** Where to look: a direction of length 0 (straight ahead) to 1. @param near pixels within which eyes hardly move */
export function gazeTo(from: Point, to: Point | null, near: number): Point {
  if (!to) return { x: 0, y: 0 };
  const [x, y] = [to.x - from.x, to.y - from.y];
  const distance = Math.hypot(x, y);
  const length = distance / (distance + near);
  return distance === 0 ? { x: 0, y: 0 } : { x: (x / distance) * length, y: (y / distance) * length };
}

/**
 * Gathers what passes frame by frame into steps: answers with all that passed since the last step once it is `every` or
 * more, until then with null. Milliseconds.
 */
export function gathered(waited = 0): (passed: number, every: number) => number | null {
  let since = waited;
  return (passed, every) => {
    since += passed;
    if (since < every) return null;
    const step = since;
    since = 0;
    return step;
  };
}

export interface Point {
  x: number;
  y: number;
}

/** One step of following something: fast at first, then settling; the same at any frame rate. @param halfLife ms */
export function followed(now: number, goal: number, passed: number, halfLife: number): number {
  return goal + (now - goal) * 0.5 ** (passed / halfLife);
}

/** A thrown thing's way from one point to another, over a top that lies `lift` pixels above both. @param t 0 to 1 */
export function arcAt(from: Point, to: Point, lift: number, t: number): Point {
  return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t - 4 * lift * t * (1 - t) };
}

/** Something springy that was knocked: 0 at rest. Change `speed` to knock it. */
export interface Spring {
  at: number;
  speed: number;
}

/** A little while later; settles after a few swings. @param stiffness swings a second, about */
export function sprung({ at, speed }: Spring, passed: number, stiffness = 3): Spring {
  const pull = (stiffness * 2 * Math.PI) ** 2;
  let [place, pace] = [at, speed];
  for (let left = Math.min(passed, 100); left > 0; left -= 8) {
    const step = Math.min(8, left) / 1_000;
    pace += (-pull * place - stiffness * 3 * pace) * step;
    place += pace * step;
  }
  return Math.abs(place) < 0.0005 && Math.abs(pace) < 0.005 ? { at: 0, speed: 0 } : { at: place, speed: pace };
}

/** Slow, then fast, then slow. @param t 0 to 1 */
export function eased(t: number): number {
  return t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2;
}

/** Fast at first, then slowing down. @param t 0 to 1 */
export function settling(t: number): number {
  return 1 - (1 - t) ** 3;
}
