/** What a child's device records of a story or a game that is played to its end, or left half-way. */
import type { EventDetails } from '../../domain/events.ts';
import type { GameLevel, JigsawLevel, SortLevel } from '../../domain/game.ts';
import { stepOf, type StoryGraph } from '../../engine/scenario/graph.ts';
import { open, transition, type StoryTurn } from '../../engine/scenario/machine.ts';

export type Played = {
  [K in 'started' | 'choice' | 'level-done' | 'done']: { kind: K; detail: EventDetails[K] };
}[keyof Pick<EventDetails, 'started' | 'choice' | 'level-done' | 'done'>];

/** Numbers from 0 to 1 that are the same for the same child: Mulberry32, by Tommy Ettinger (public domain). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Most children choose well, and some do not yet. */
const CHOOSES_WELL = 0.65;

/** @param most how many choices are made before the story is left; a story that ends first is done */
export function playStory(story: StoryGraph, most: number, random: () => number): Played[] {
  const played: Played[] = [];
  const note = ({ state, effects }: StoryTurn) => {
    for (const effect of effects) if (effect.do === 'record') played.push(effect.what);
    return state;
  };
  let state = note(open(story));
  for (let made = 0; made < most && state.place.at === 'step'; made++) {
    const all = stepOf(story, state.place.step)?.choices ?? [];
    const good = all.filter(({ misconception }) => !misconception);
    const from = good.length > 0 && random() < CHOOSES_WELL ? good : all;
    const choice = from[Math.floor(random() * from.length)]!;
    state = note(transition(state, { type: 'choose', choice: choice.id }, story));
    if (made < most - 1) state = note(transition(state, { type: 'goOn' }, story));
  }
  return played;
}

/** @param most how many levels are finished before the game is left in the middle of the next; all of them is the end */
export function playGame(levels: readonly GameLevel[], most: number): Played[] {
  const played: Played[] = [{ kind: 'started', detail: {} }];
  for (const [index, level] of levels.slice(0, most).entries()) {
    const missesOnce = index === 0;
    played.push(...(level.kind === 'sort' ? sorted(level, missesOnce) : pieced(level, missesOnce)));
    played.push({ kind: 'level-done', detail: { level: level.id } });
  }
  const next = levels[most];
  if (!next) played.push({ kind: 'done', detail: { ending: 'balanced' } });
  else if (next.kind === 'sort') played.push(...sorted(next, false).slice(0, 2));
  return played;
}

/** Whoever misses once puts the second thing into a wrong place first. */
function sorted({ id, items }: SortLevel, missesOnce: boolean): Played[] {
  return items.flatMap((item, index) => {
    const step = `${id}-${item.id}`;
    const right: Played = { kind: 'choice', detail: { step, choice: item.right } };
    const [wrong] = Object.entries(item.wrong);
    if (!missesOnce || index !== 1 || !wrong) return [right];
    const [choice, misconception] = wrong;
    return [{ kind: 'choice', detail: { step, choice, misconception } } satisfies Played, right];
  });
}

/** For whoever misses once, Magpie pieces something together before anything is blurred. */
function pieced({ id, combinations: [first] }: JigsawLevel, missesOnce: boolean): Played[] {
  const posted: Played = { kind: 'choice', detail: { step: id, choice: 'posted' } };
  if (!missesOnce || !first) return [posted];
  const { misconception } = first;
  return [{ kind: 'choice', detail: { step: id, choice: `pieced-${first.id}`, misconception } }, posted];
}
