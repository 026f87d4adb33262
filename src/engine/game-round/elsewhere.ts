/** Stands a child in a game where another device left them, as far as the last thing they did there tells. */
import type { LeftAt } from '../../domain/events.ts';
import type { RoundContext } from './rules.ts';
import type { RoundPlace, RoundState, Tally } from './states.ts';

/** Levels finished elsewhere lean to neither side. */
const NO_LEANING: Tally = { kept: 0, toKeep: 0, shared: 0, toShare: 0 };

/** Before the level that was being played, or after the last one; null when the game's levels have changed since. */
export function standIn<Level extends { id: string }, Play, Move>(
  { levels, rules }: RoundContext<Level, Play, Move>,
  left: LeftAt,
): RoundState<Play> | null {
  const at = 'level' in left ? levels.findIndex(({ id }) => id === left.level) : levelOf(levels, left.step);
  if (at === -1) return null;
  const finished = 'level' in left ? at + 1 : at;
  const level = levels[finished] ?? levels.at(-1)!;
  const place: RoundPlace = { at: finished < levels.length ? 'intro' : 'levelDone', level: level.id };
  const done = levels.slice(0, finished).map(({ id }) => ({ level: id, tally: NO_LEANING }));
  return { place, covered: false, play: rules.begin(level), hint: null, done, ended: false };
}

/** A step is recorded as `level-item`, or as its level alone; one level's id may begin with another's. */
function levelOf(levels: readonly { id: string }[], step: string): number {
  const fits = levels.filter(({ id }) => step === id || step.startsWith(`${id}-`));
  const longest = fits.sort((a, b) => b.id.length - a.id.length)[0];
  return longest ? levels.indexOf(longest) : -1;
}
