/** What each sound is made of; all are wood, bells and paper, tuned to one scale so that any two fit together. */
import type { SoundName } from '../../domain/sounds.ts';
import { type Note, pentatonic, RATE, type Rustle, rustle, seeded, strike } from './notes.ts';

interface Made {
  notes?: Note[];
  rustles?: Rustle[];
}

const wood = (step: number, at: number, rings: number, loud = 1): Note => ({
  body: 'marimba',
  pitch: pentatonic(step),
  at,
  rings,
  loud,
});
const bell = (step: number, at: number, rings: number, loud = 1): Note => ({
  body: 'bell',
  pitch: pentatonic(step),
  at,
  rings,
  loud,
});

const EFFECTS: Record<SoundName, Made> = {
  tap: { notes: [wood(7, 0, 0.28)] },
  /** Down into the drey: two soft steps and a rustle of leaves. */
  tuck: {
    notes: [wood(5, 0.02, 0.35), wood(2, 0.12, 0.45)],
    rustles: [{ at: 0.1, lasts: 0.4, from: 1_800, to: 500, loud: 0.22 }],
  },
  /** A pin into bark: a dry tap, and a little ring. */
  pin: {
    notes: [wood(10, 0, 0.14, 0.8), wood(8, 0.06, 0.4)],
    rustles: [{ at: 0, lasts: 0.05, from: 3_500, to: 1_500, loud: 0.5 }],
  },
  right: { notes: [wood(5, 0, 0.5), wood(7, 0.11, 0.5), wood(9, 0.22, 0.7), bell(9, 0.22, 0.85, 0.35)] },
  /** A soft falling third: something to wonder at, never a buzzer. */
  'try-again': { notes: [wood(7, 0, 0.55, 0.9), { ...wood(5, 0.24, 0.7), pitch: pentatonic(7) / 1.26 }] },
  'level-done': {
    notes: [
      ...[0, 2, 4, 5, 7].map((step, index) => wood(step + 3, index * 0.13, 0.6)),
      bell(10, 0.68, 1.5, 0.5),
      bell(7, 0.68, 1.5, 0.4),
      bell(12, 0.84, 1.3, 0.25),
    ],
  },
  /** A match, and a glow that opens. */
  'lantern-lit': {
    notes: [bell(3, 0.12, 1.7, 0.8), bell(5, 0.24, 1.6, 0.6), bell(8, 0.38, 1.5, 0.4)],
    rustles: [{ at: 0, lasts: 0.3, from: 900, to: 4_000, loud: 0.18 }],
  },
  'page-turn': { rustles: [{ at: 0, lasts: 0.34, from: 1_400, to: 5_200, loud: 0.6 }] },
  stamp: {
    notes: [{ ...wood(0, 0, 0.3), pitch: 98 }, wood(3, 0.03, 0.4, 0.5)],
    rustles: [{ at: 0, lasts: 0.09, from: 700, to: 300, loud: 0.9 }],
  },
};

/** @param seconds how long its place in the file is */
export function effect(name: SoundName, seconds: number): Float64Array {
  const samples = new Float64Array(Math.round(seconds * RATE));
  const { notes = [], rustles = [] } = EFFECTS[name];
  for (const note of notes) strike(samples, { ...note, rings: Math.min(note.rings, seconds - note.at) });
  for (const one of rustles) rustle(samples, one, seeded(name.length));
  return samples;
}
