/** Keeps where a child is in a game as text and picks it up again; what no longer fits the game is let go. */
import { GAME_ENDINGS } from '../../domain/game.ts';
import { isRecord, readKept } from '../kept.ts';
import { reachedLevels } from './machine.ts';
import type { RoundContext } from './rules.ts';
import type { Hint, RoundPlace, RoundState, Tally } from './states.ts';

export function keep(state: RoundState<unknown>): string {
  return JSON.stringify(state);
}

/** Null when there is nothing kept, it cannot be read, or the game's levels have changed since. */
export function pickUp<Level extends { id: string }, Play, Move>(
  { levels, rules }: RoundContext<Level, Play, Move>,
  kept: string | null,
): RoundState<Play> | null {
  const value = readKept(kept);
  if (!isRecord(value)) return null;
  const { place, covered, play, hint, done, ended } = value;
  if (typeof covered !== 'boolean' || typeof ended !== 'boolean') return null;
  if (!isPlace(place) || !isHint(hint) || !isDone(done, levels)) return null;
  const level = place.at === 'end' ? levels.at(-1)! : levels.find(({ id }) => id === place.level);
  if (!level || !reachedLevels({ done }, levels).includes(level) || !rules.fits(play, level)) return null;
  const steps = rules.openSteps(play, level);
  if (place.at === 'playing' && steps.length === 0) return null;
  if (place.at === 'shown' && !place.right && !steps.includes(place.step)) return null;
  return { place, covered, play, hint, done, ended };
}

function isPlace(value: unknown): value is RoundPlace {
  if (!isRecord(value)) return false;
  const { at, level, step, choice, right, ending } = value;
  if (at === 'end') return GAME_ENDINGS.some((one) => one === ending);
  if (typeof level !== 'string') return false;
  if (at !== 'shown') return at === 'intro' || at === 'playing' || at === 'levelDone';
  return typeof step === 'string' && typeof choice === 'string' && typeof right === 'boolean';
}

function isHint(value: unknown): value is Hint | null {
  if (value === null) return true;
  return (
    isRecord(value) && typeof value['step'] === 'string' && (value['grown'] === 'glow' || value['grown'] === 'words')
  );
}

function isDone(value: unknown, levels: readonly { id: string }[]): value is RoundState<unknown>['done'] {
  return (
    Array.isArray(value) &&
    value.every((one) => isRecord(one) && levels.some(({ id }) => id === one['level']) && isTally(one['tally']))
  );
}

function isTally(value: unknown): value is Tally {
  return isRecord(value) && ['kept', 'toKeep', 'shared', 'toShare'].every((key) => Number.isInteger(value[key]));
}
