/** Tucking away, pinning up and handing over: things drift down, and each is put where it belongs. */
import { placesFor, type SortItem, type SortLevel, type SortPlace } from '../../../domain/game.ts';
import type { Played, RoundSound } from '../../../engine/game-round/rules.ts';
import type { Tally } from '../../../engine/game-round/states.ts';

export interface SortPlay {
  kind: 'sort';
  /** Items that lie where they belong, in the order they were put there. */
  placed: string[];
  /** Items that were tried in a wrong place first. */
  missed: string[];
  /** Fine items that a grown-up was asked about. */
  asked: string[];
}

export interface SortMove {
  kind: 'put';
  item: string;
  place: SortPlace;
}

export function beginSort(): SortPlay {
  return { kind: 'sort', placed: [], missed: [], asked: [] };
}

/** What is in the air now, in reading order. */
export function falling(play: SortPlay, level: SortLevel): SortItem[] {
  return level.items.filter(({ id }) => !play.placed.includes(id)).slice(0, level.atOnce);
}

export function afterPut(play: SortPlay, { item: id, place }: SortMove, level: SortLevel): Played<SortPlay> | null {
  const item = falling(play, level).find((candidate) => candidate.id === id);
  if (!item || !placesFor(item, level).includes(place)) return null;
  const shows = { step: id, choice: place };
  const sound = soundOf(place);
  if (place === item.right || place === item.also || place === 'ask') {
    return { play: settled(play, item, place), sound, shows: { ...shows, right: true } };
  }
  const misconception = item.wrong[place];
  return {
    play: { ...play, missed: withOne(play.missed, id) },
    sound,
    shows: { ...shows, right: false, ...(misconception && { misconception }) },
  };
}

/** A grown-up who is asked shows where the thing goes; what was fine to share was then not the child's own sharing. */
function settled(play: SortPlay, { id, right }: SortItem, place: SortPlace): SortPlay {
  const asked = place !== right && isForSharing(right) ? [...play.asked, id] : play.asked;
  return { ...play, placed: [...play.placed, id], asked };
}

function isForSharing(right: SortPlace): boolean {
  return right === 'pin' || right === 'hand';
}

export function tallyOfSort(play: SortPlay, { items }: SortLevel): Tally {
  const toShare = items.filter(({ right }) => isForSharing(right));
  const toKeep = items.filter(({ right }) => !isForSharing(right));
  const atOnce = ({ id }: SortItem) => !play.missed.includes(id) && !play.asked.includes(id);
  return {
    kept: toKeep.filter(atOnce).length,
    toKeep: toKeep.length,
    shared: toShare.filter(atOnce).length,
    toShare: toShare.length,
  };
}

function soundOf(place: SortPlace): RoundSound {
  return place === 'tuck' || place === 'pin' ? place : 'tap';
}

function withOne(ids: string[], id: string): string[] {
  return ids.includes(id) ? ids : [...ids, id];
}
