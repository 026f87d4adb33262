/** What a sorting level shows in each moment, worked out from the round alone. */
import { placesFor, type SortItem, type SortLevel, type SortPlace } from '../../domain/game.ts';
import type { RoundState } from '../../engine/game-round/states.ts';
import type { DreyPlay } from '../../games/drey/model/rules.ts';
import { falling, type SortPlay } from '../../games/drey/model/sort.ts';
import type { MagpiePose, Pose } from './game-view.ts';

/** The places a leaf can be put, by picture; somebody unknown stands for whoever asks. */
const PLACE_PICTURES: Record<SortPlace, string> = {
  tuck: 'art:objects/drey',
  pin: 'art:objects/notice-tree',
  hand: 'bust-in-silhouette',
  ask: 'woman-medium',
};
export const PLACE_BADGES: Partial<Record<SortPlace, string>> = { hand: 'speech-balloon', ask: 'raised-hand' };

export function pictureOfPlace(place: SortPlace, item: SortItem | undefined): string {
  return (place === 'hand' && item?.asker) || PLACE_PICTURES[place];
}

export interface SortMoment {
  leaves: SortItem[];
  /** The leaf that is picked up. */
  chosen: SortItem | null;
  /** Where the leaf that is picked up can go, or else any of them: nobody can be told where nobody asks. */
  open: ReadonlySet<SortPlace>;
  /** The place that glows, and where the hint's words stand; only for the leaf that is picked up. */
  glowing: SortPlace | null;
  hint: string | null;
  placed: number;
}

export function sortMoment(
  level: SortLevel,
  play: SortPlay,
  chosenId: string | null,
  hint: RoundState<DreyPlay>['hint'],
): SortMoment {
  const leaves = falling(play, level);
  const chosen = leaves.find(({ id }) => id === chosenId) ?? null;
  const helped = chosen && hint?.step === chosen.id ? chosen : null;
  return {
    leaves,
    chosen,
    open: new Set((chosen ? [chosen] : leaves).flatMap((item) => placesFor(item, level))),
    glowing: helped?.right ?? null,
    hint: helped && hint?.grown === 'words' ? `levels.${level.id}.items.${helped.id}.hint` : null,
    placed: play.placed.length,
  };
}

export interface SortOutcome {
  item: SortItem;
  place: SortPlace;
  right: boolean;
  /** Paths of the texts that say what happened, in the order they are read. */
  texts: string[];
  /** Who reacts: the guide, or Magpie where he has got hold of something. */
  by: { who: 'guide'; pose: Pose } | { who: 'magpie'; pose: MagpiePose };
}

/** What followed from putting a leaf somewhere; null where the level holds no such leaf. */
export function sortOutcome(level: SortLevel, step: string, place: SortPlace, right: boolean): SortOutcome | null {
  const item = level.items.find(({ id }) => id === step);
  if (!item) return null;
  const path = `levels.${level.id}.items.${item.id}`;
  if (right) {
    const asked = place === 'ask' && item.right !== 'ask';
    const texts = [...(asked ? [`levels.${level.id}.asked`] : []), `${path}.right`];
    return { item, place: asked ? item.right : place, right, texts, by: { who: 'guide', pose: 'proud' } };
  }
  const texts = [`${path}.wrong.${place}`];
  const taken = place === 'pin' && item.right === 'tuck';
  const by = taken ? ({ who: 'magpie', pose: 'pleased' } as const) : ({ who: 'guide', pose: 'thinking' } as const);
  return { item, place, right, texts, by };
}
