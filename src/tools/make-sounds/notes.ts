/** Wood and bells: notes as sums of decaying partials, rendered to samples. */

export const RATE = 24_000;

/** A struck bar of wood: its partials die away fast, the high ones first. */
const MARIMBA = { partials: [1, 3.93, 9.2], strengths: [1, 0.28, 0.08], damping: 2.4 };
/** A small bell: it rings on. */
const BELL = { partials: [1, 2.0, 2.76, 5.4], strengths: [1, 0.5, 0.3, 0.16], damping: 1.1 };
const BODIES = { marimba: MARIMBA, bell: BELL };

export interface Note {
  body: keyof typeof BODIES;
  /** Hertz. */
  pitch: number;
  /** When it is struck, and how long until it has died away, in seconds. */
  at: number;
  rings: number;
  /** 1 is full. */
  loud?: number;
}

/** C major pentatonic, by steps from middle C: no two of its notes clash. */
export function pentatonic(step: number): number {
  const degrees = [0, 2, 4, 7, 9];
  const octave = Math.floor(step / degrees.length);
  return 261.63 * 2 ** (octave + degrees[step - octave * degrees.length]! / 12);
}

/**
 * Adds a note to samples; what reaches past the end begins again at the start, so that a loop has no seam.
 * The first 3 ms rise, so that nothing clicks.
 */
export function strike(into: Float64Array, { body, pitch, at, rings, loud = 1 }: Note): void {
  const { partials, strengths, damping } = BODIES[body];
  const length = Math.round(rings * RATE);
  const start = Math.round(at * RATE);
  partials.forEach((partial, index) => {
    const hertz = pitch * partial;
    if (hertz > RATE * 0.45) return;
    const decay = 6.9 / (rings / (1 + index * damping));
    for (let n = 0; n < length; n++) {
      const time = n / RATE;
      const rise = Math.min(1, time / 0.003);
      const fade = Math.min(1, (length - n) / (0.02 * RATE));
      const value = Math.sin(2 * Math.PI * hertz * time) * Math.exp(-decay * time) * rise * fade;
      into[(start + n) % into.length]! += value * strengths[index]! * loud;
    }
  });
}

export interface Rustle {
  at: number;
  lasts: number;
  /** Where it is brightest, in hertz, at its start and at its end. */
  from: number;
  to: number;
  loud: number;
}

/** Paper, leaves, a thump: noise through a filter that slides. `random` gives numbers from 0 to 1. */
export function rustle(into: Float64Array, { at, lasts, from, to, loud }: Rustle, random: () => number): void {
  const length = Math.round(lasts * RATE);
  let low = 0;
  let band = 0;
  for (let n = 0; n < length; n++) {
    const along = n / length;
    const swing = 2 * Math.sin((Math.PI * (from + (to - from) * along)) / RATE);
    low += swing * band;
    band += swing * (random() * 2 - 1 - low - 0.9 * band);
    into[Math.round(at * RATE) + n]! += band * loud * Math.sin(Math.PI * along ** 0.6) ** 2;
  }
}

/** The same numbers every time, so that the same files come out. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
