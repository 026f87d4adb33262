/** The rules of Sorrel's Drey, as the round asks for them: each level is played by its own kind. */
import type { Band } from '../../../domain/curriculum.ts';
import type { Game, GameLevel } from '../../../domain/game.ts';
import { allDetails } from '../../../domain/jigsaw.ts';
import type { Played, RoundContext, Rules } from '../../../engine/game-round/rules.ts';
import type { RoundEvent, RoundState } from '../../../engine/game-round/states.ts';
import { afterJigsaw, beginJigsaw, tallyOfJigsaw, type JigsawMove, type JigsawPlay } from './jigsaw.ts';
import { afterPut, beginSort, falling, tallyOfSort, type SortMove, type SortPlay } from './sort.ts';

export type DreyPlay = SortPlay | JigsawPlay;
export type DreyMove = SortMove | JigsawMove;
export type DreyState = RoundState<DreyPlay>;
export type DreyEvent = RoundEvent<DreyMove>;
export type DreyContext = RoundContext<GameLevel, DreyPlay, DreyMove>;

export const DREY_RULES: Rules<GameLevel, DreyPlay, DreyMove> = {
  begin(level) {
    return level.kind === 'sort' ? beginSort() : beginJigsaw();
  },

  after(play, move, level): Played<DreyPlay> | null {
    if (play.kind === 'sort' && level.kind === 'sort' && move.kind === 'put') return afterPut(play, move, level);
    if (play.kind === 'jigsaw' && level.kind === 'jigsaw' && move.kind !== 'put') return afterJigsaw(play, move, level);
    return null;
  },

  openSteps(play, level) {
    if (play.kind === 'sort' && level.kind === 'sort') return falling(play, level).map(({ id }) => id);
    return play.kind === 'jigsaw' && play.posted ? [] : [level.id];
  },

  tally(play, level) {
    if (play.kind === 'sort' && level.kind === 'sort') return tallyOfSort(play, level);
    if (play.kind === 'jigsaw' && level.kind === 'jigsaw') return tallyOfJigsaw(play, level);
    throw new Error(`The play of level "${level.id}" is of another kind`);
  },

  fits(value, level): value is DreyPlay {
    if (!isRecord(value) || value['kind'] !== level.kind) return false;
    if (level.kind === 'jigsaw') {
      const { blurred, pieced, posted } = value;
      return areDifferent(blurred, allDetails(level)) && typeof pieced === 'boolean' && typeof posted === 'boolean';
    }
    const ids = level.items.map(({ id }) => id);
    return ['placed', 'missed', 'asked'].every((list) => areDifferent(value[list], ids));
  },
};

/** What the round needs to play one band; null where the game has no levels for it. */
export function dreyFor(game: Game, band: Band): DreyContext | null {
  const [first, ...rest] = game.bands[band]?.levels ?? [];
  return first ? { levels: [first, ...rest], rules: DREY_RULES } : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A list of some of `ids`, none twice. */
function areDifferent(value: unknown, ids: readonly unknown[]): boolean {
  return Array.isArray(value) && value.every((id) => ids.includes(id)) && new Set(value).size === value.length;
}
