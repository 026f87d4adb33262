/** What a game's page hands to its player: the band's levels, their words, and the words of the interface. */
import type { Band } from '../../domain/curriculum.ts';
import type { Game, GameBandWords, GameLevel } from '../../domain/game.ts';

export const GAME_KEYS = [
  'common.map',
  'common.recorded',
  'common.recorded.home',
  'game.again',
  'game.begin',
  'game.blur',
  'game.choose-first',
  'game.dull',
  'game.glowing',
  'game.go-on',
  'game.hint',
  'game.how-to-blur',
  'game.learned',
  'game.leaves',
  'game.level',
  'game.level.done',
  'game.level.later',
  'game.levels',
  'game.look',
  'game.peek',
  'game.photo',
  'game.pieced',
  'game.pieced.one',
  'game.places',
  'game.posted',
  'game.progress',
  'game.question',
  'game.rewind',
  'game.said.hint',
  'game.said.level-done',
  'game.said.look-again',
  'game.said.resumed',
  'game.said.right',
  'game.seen.everyone',
  'game.seen.trusted',
  'game.talk-card',
  'game.talk-card.ask',
  'game.talk-card.listen',
  'game.talk-card.setting',
] as const;
export type GameKey = (typeof GAME_KEYS)[number];

export interface GameView {
  id: string;
  band: Band;
  dir: 'ltr' | 'rtl';
  /** The animal whose place it is: `sorrel`. */
  guide: string;
  levels: GameLevel[];
  people: Record<string, { picture: string }>;
  /** What the game says in this band. */
  words: GameBandWords;
  /** What the interface says. */
  says: Record<GameKey, string>;
  mapHref: string;
}

/** One band of a game as its page shows it; null where the game has no levels for the band. */
export function gameViewOf(
  { id, guide, bands }: Game,
  band: Band,
  words: GameBandWords | undefined,
  rest: Pick<GameView, 'dir' | 'says' | 'mapHref'>,
): GameView | null {
  const played = bands[band];
  if (!played || !words) return null;
  const animal = /^art:mascots\/([a-z]+)-/.exec(guide)?.[1];
  if (!animal)
    throw new Error(`content/games/${id}/game.yaml: guide: expected art:mascots/<animal>-<pose>, found ${guide}`);
  return { id, band, guide: animal, levels: played.levels, people: played.people, words, ...rest };
}

/** A text by its path within the band's words: `levels.branches-twins.items.rabbit.label`. Throws where there is none. */
export function wordAt({ id, band, words }: Pick<GameView, 'id' | 'band' | 'words'>, path: string): string {
  let found: unknown = words;
  for (const step of path.split('.')) found = (found as Record<string, unknown> | undefined)?.[step];
  if (typeof found !== 'string') throw new Error(`content/games/${id}: no words at bands.${band}.${path}`);
  return found;
}

/** The id under which the voice knows that text. */
export function lineAt({ id, band }: Pick<GameView, 'id' | 'band'>, path: string): string {
  return `game:${id}:bands.${band}.${path}`;
}

/** How the guide stands by, and Magpie where he is to be outwitted. */
export type Pose = 'happy' | 'listening' | 'proud' | 'speaking' | 'thinking' | 'worried';
export type MagpiePose = 'curious' | 'pleased' | 'puzzled';
