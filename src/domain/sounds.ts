/** The sounds of Tellwood by their meaning, and where each lies in the one file that holds them. */

export const SOUND_NAMES = [
  'tap',
  'tuck',
  'pin',
  'right',
  'try-again',
  'level-done',
  'lantern-lit',
  'page-turn',
  'stamp',
] as const;
export type SoundName = (typeof SOUND_NAMES)[number];

/** From when in the file, and for how long, in milliseconds; silence lies between, so that nothing bleeds over. */
export const SOUND_SPANS: Record<SoundName, readonly [from: number, lasts: number]> = {
  tap: [0, 350],
  tuck: [500, 600],
  pin: [1_250, 550],
  right: [2_000, 1_100],
  'try-again': [3_250, 1_000],
  'level-done': [4_500, 2_300],
  'lantern-lit': [7_000, 2_000],
  'page-turn': [9_250, 450],
  stamp: [10_000, 700],
};
