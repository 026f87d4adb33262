/** Children of several minds, who play whole levels of Sorrel's Drey without a screen. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { BANDS, type Band } from '../../../../src/domain/curriculum.ts';
import { placesFor, type GameLevel } from '../../../../src/domain/game.ts';
import { allDetails, fewestBlurs } from '../../../../src/domain/jigsaw.ts';
import type { RoundEffect, RoundRecord } from '../../../../src/engine/game-round/effects.ts';
import { open, transition } from '../../../../src/engine/game-round/machine.ts';
import { isLegal } from '../../../../src/engine/game-round/states.ts';
import { inTheWay } from '../../../../src/games/drey/model/jigsaw.ts';
import {
  dreyFor,
  type DreyContext,
  type DreyEvent,
  type DreyMove,
  type DreyPlay,
  type DreyState,
} from '../../../../src/games/drey/model/rules.ts';
import { falling } from '../../../../src/games/drey/model/sort.ts';
import { game } from '../../../../src/schemas/content/game.ts';

const file = resolve(import.meta.dirname, '../../../../content/games/drey/game.yaml');
export const DREY = game.parse(parse(readFileSync(file, 'utf8')));
export const contextOf = (band: Band): DreyContext => dreyFor(DREY, band)!;
export const ALL_LEVELS = BANDS.flatMap((band) => contextOf(band).levels.map((level) => ({ band, level })));

/** Every move of the game that a child could make now. */
export function movesOf(play: DreyPlay, level: GameLevel): DreyMove[] {
  if (play.kind === 'sort' && level.kind === 'sort')
    return falling(play, level).flatMap((item) =>
      placesFor(item, level).map((place): DreyMove => ({ kind: 'put', item: item.id, place })),
    );
  if (level.kind !== 'jigsaw') return [];
  return [...allDetails(level).map((detail): DreyMove => ({ kind: 'blur', detail })), { kind: 'post' }];
}

/** Everything a child could press now. */
export function canPress(state: DreyState, { levels }: DreyContext): DreyEvent[] {
  const { place } = state;
  const level = place.at === 'end' ? undefined : levels.find(({ id }) => id === place.level);
  const moves = level && place.at === 'playing' ? movesOf(state.play, level) : [];
  return [
    ...moves.map((move): DreyEvent => ({ type: 'play', move })),
    ...(['begin', 'goOn', 'rewind', 'uncover'] as const).map((type): DreyEvent => ({ type })),
  ].filter(({ type }) => isLegal(state, type));
}

/** Chooses the next move of the game; `tries` counts the wrong ones so far in this level. */
export type Player = (play: DreyPlay, level: GameLevel, tries: number) => DreyMove;

export const perfect: Player = (play, level) => {
  if (play.kind === 'sort' && level.kind === 'sort') {
    const item = falling(play, level)[0]!;
    return { kind: 'put', item: item.id, place: item.right };
  }
  if (play.kind !== 'jigsaw' || level.kind !== 'jigsaw') throw new Error('a level of another kind');
  const detail = fewestBlurs(level)!.find((id) => !play.blurred.includes(id));
  return detail ? { kind: 'blur', detail } : { kind: 'post' };
};

/** Tries every wrong place before the right one; posts as it is, and blurs one thing after each time. */
export const careless: Player = (play, level, tries) => {
  if (play.kind === 'sort' && level.kind === 'sort') {
    const item = falling(play, level).at(-1)!;
    const wrong = placesFor(item, level).filter((place) => place in item.wrong);
    return { kind: 'put', item: item.id, place: play.missed.includes(item.id) ? item.right : wrong.at(-1)! };
  }
  if (play.kind !== 'jigsaw' || level.kind !== 'jigsaw') throw new Error('a level of another kind');
  const { combination, post } = inTheWay(play, level);
  const detail = combination?.details[0] ?? (post && play.blurred.find((id) => post.parts.some((p) => p.id === id)));
  return detail && play.blurred.length < tries ? { kind: 'blur', detail } : { kind: 'post' };
};

/** Hides whatever can be hidden, and clears only what stands in the way. */
export const overCautious: Player = (play, level, tries) => {
  if (play.kind === 'sort' && level.kind === 'sort') {
    const item = falling(play, level)[0]!;
    return { kind: 'put', item: item.id, place: play.missed.includes(item.id) ? item.right : 'tuck' };
  }
  if (play.kind !== 'jigsaw' || level.kind !== 'jigsaw') throw new Error('a level of another kind');
  if (tries === 0) {
    const detail = allDetails(level).find((id) => !play.blurred.includes(id));
    return detail ? { kind: 'blur', detail } : { kind: 'post' };
  }
  const hearts = inTheWay(play, level).post?.parts.filter(({ detail }) => detail === 'heart') ?? [];
  const combined = new Set(level.combinations.flatMap(({ details }) => details));
  const blurred = hearts.filter(({ id }) => play.blurred.includes(id));
  const detail = (blurred.find(({ id }) => !combined.has(id)) ?? blurred[0])?.id;
  return detail ? { kind: 'blur', detail } : { kind: 'post' };
};

/** Asks a grown-up about everything, wherever one can be asked. */
export const askingAlways: Player = (play, level, tries) => {
  const next = perfect(play, level, tries);
  if (next.kind !== 'put' || level.kind !== 'sort') return next;
  const item = level.items.find(({ id }) => id === next.item)!;
  return { ...next, place: placesFor(item, level).includes('ask') ? 'ask' : next.place };
};

/** A child led by chance alone, who presses "post" as often as all details together; `chance` answers 0 ≤ n < 1. */
export const random =
  (chance: () => number): Player =>
  (play, level) => {
    const oneOf = <T>(list: T[]): T => list[Math.floor(chance() * list.length)]!;
    const kinds = Map.groupBy(movesOf(play, level), ({ kind }) => kind);
    return oneOf(oneOf([...kinds.values()]));
  };

/** mulberry32: the same numbers for the same seed. */
export function seeded(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Played {
  state: DreyState;
  records: RoundRecord[];
  /** Every state on the way, the last included. */
  states: DreyState[];
}

/** Plays a band from the first level to the end; throws after `patience` moves, which is what being stuck looks like. */
export function playThrough(context: DreyContext, player: Player, patience = 20_000): Played {
  const opened = open(context);
  const effects: RoundEffect[] = [...opened.effects];
  const states = [opened.state];
  let state = opened.state;
  let tries = 0;
  for (let moves = 0; state.place.at !== 'end'; moves++) {
    if (moves > patience) throw new Error(`stuck at ${JSON.stringify(state)}`);
    const { place } = state;
    const level = context.levels.find(({ id }) => id === place.level)!;
    const event = eventHere(state, () => player(state.play, level, tries));
    const turn = transition(state, event, context);
    if (place.at === 'intro') tries = 0;
    if (event.type === 'rewind') tries++;
    state = turn.state;
    states.push(state);
    effects.push(...turn.effects);
  }
  return { state, states, records: effects.flatMap((effect) => (effect.do === 'record' ? [effect.what] : [])) };
}

function eventHere({ place }: DreyState, move: () => DreyMove): DreyEvent {
  switch (place.at) {
    case 'intro':
      return { type: 'begin' };
    case 'playing':
      return { type: 'play', move: move() };
    case 'shown':
      return { type: place.right ? 'goOn' : 'rewind' };
    default:
      return { type: 'goOn' };
  }
}
