/** What a game brings to the round: its own moves, what follows from them, and what its levels add up to. */
import type { GameEnding } from '../../domain/game.ts';
import type { Misconception } from '../../domain/misconceptions.ts';
import type { Tally } from './states.ts';

/** Sounds by meaning. */
export type RoundSound = 'tap' | 'tuck' | 'pin' | 'right' | 'try-again' | 'page-turn' | 'level-done';

/** What a try shows; `step` and `choice` name it in the record. */
export interface Showing {
  step: string;
  choice: string;
  right: boolean;
  misconception?: Misconception;
}

/** What a move makes of the play. One that shows nothing is a small touch, like blurring a word, and can be undone. */
export interface Played<Play> {
  play: Play;
  sound: RoundSound;
  shows?: Showing;
}

export interface Rules<Level extends { id: string }, Play, Move> {
  begin(level: Level): Play;
  /** Null where the move names nothing that is open now. */
  after(play: Play, move: Move, level: Level): Played<Play> | null;
  /** The steps a child can act on now, in reading order; none once the level is finished. */
  openSteps(play: Play, level: Level): string[];
  tally(play: Play, level: Level): Tally;
  /** Whether a value read from the device is a play of this level. */
  fits(value: unknown, level: Level): value is Play;
}

export interface RoundContext<Level extends { id: string }, Play, Move> {
  /** In the order they are played; at least one. */
  levels: readonly [Level, ...Level[]];
  rules: Rules<Level, Play, Move>;
}

/** Below this share of what should stay private, or of what is fine, the ending speaks of the other side. */
const LEANING = 2 / 3;

/** What the finished levels lean to. Who shared too much hears of that first. */
export function endingOf(tallies: readonly Tally[]): GameEnding {
  const sum = (of: keyof Tally) => tallies.reduce((total, tally) => total + tally[of], 0);
  if (sum('kept') < sum('toKeep') * LEANING) return 'open-handed';
  if (sum('shared') < sum('toShare') * LEANING) return 'close-kept';
  return 'balanced';
}
