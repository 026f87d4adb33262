/** Where a child can stand in a game, and the legal moves from there; the same for every game. */

export type RoundPlace =
  /** The animal says what this level is about. */
  | { at: 'intro'; level: string }
  | { at: 'playing'; level: string }
  /** What followed a try: right goes on, wrong rewinds to just before it. */
  | { at: 'shown'; level: string; step: string; choice: string; right: boolean }
  | { at: 'levelDone'; level: string }
  | { at: 'end'; ending: string };

/** The hint for one step of a level: it grows from a glow to words, and is gone once the step is right. */
export interface Hint {
  step: string;
  grown: 'glow' | 'words';
}

/**
 * What a finished level quietly knows, never shown as a number: of what should stay private, how much was kept at the
 * first go; of what is fine, how much was shared.
 */
export interface Tally {
  kept: number;
  toKeep: number;
  shared: number;
  toShare: number;
}

/** Plain data, so that it can be kept on the device and picked up exactly where it was left. */
export interface RoundState<Play> {
  place: RoundPlace;
  /** The screen is covered by the lantern: the game waits. */
  covered: boolean;
  /** The game's own state within the level; a wrong try moves nothing in it, and is only remembered. */
  play: Play;
  hint: Hint | null;
  /** Levels finished, in order, each with the tally of its first finish. */
  done: { level: string; tally: Tally }[];
  /** The end has been seen, and is recorded once. */
  ended: boolean;
}

export type RoundEvent<Move> =
  | { type: 'begin' }
  | { type: 'play'; move: Move }
  | { type: 'help'; step: string }
  | { type: 'goOn' }
  | { type: 'rewind' }
  /** Once more, or again later: any level that has been reached. */
  | { type: 'choose'; level: string }
  | { type: 'cover' }
  | { type: 'uncover' };

export type RoundMove = RoundEvent<unknown>['type'];

export const MOVES = {
  intro: ['begin', 'choose', 'cover'],
  playing: ['play', 'help', 'choose', 'cover'],
  right: ['goOn', 'cover'],
  wrong: ['rewind', 'cover'],
  levelDone: ['goOn', 'choose', 'cover'],
  end: ['choose', 'cover'],
  covered: ['uncover'],
} as const satisfies Record<string, readonly RoundMove[]>;

export function isLegal({ place, covered }: RoundState<unknown>, move: RoundMove): boolean {
  const here = covered ? 'covered' : place.at === 'shown' ? (place.right ? 'right' : 'wrong') : place.at;
  return (MOVES[here] as readonly RoundMove[]).includes(move);
}
