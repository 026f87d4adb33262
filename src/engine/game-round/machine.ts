/** The round every game is played in: `(state, event, context) → { state, effects }`, without clock, page or chance. */
import type { RoundEffect } from './effects.ts';
import { endingOf, type RoundContext, type Showing } from './rules.ts';
import { isLegal, type Hint, type RoundEvent, type RoundPlace, type RoundState } from './states.ts';

export interface RoundTurn<Play> {
  state: RoundState<Play>;
  effects: RoundEffect[];
}

type Named = { id: string };

/** Opens a game before its first level, or exactly where `kept` was left. */
export function open<Level extends Named, Play, Move>(
  { levels, rules }: RoundContext<Level, Play, Move>,
  kept?: RoundState<Play>,
): RoundTurn<Play> {
  if (kept) {
    return {
      state: kept,
      effects: [
        { do: 'focus', place: kept.place },
        { do: 'announce', say: 'game.said.resumed' },
      ],
    };
  }
  const place: RoundPlace = { at: 'intro', level: levels[0].id };
  return {
    state: { place, covered: false, play: rules.begin(levels[0]), hint: null, done: [], ended: false },
    effects: [{ do: 'record', what: { kind: 'started', detail: {} } }],
  };
}

/** A move that is not legal here, or names something unknown, changes nothing. */
export function transition<Level extends Named, Play, Move>(
  state: RoundState<Play>,
  event: RoundEvent<Move>,
  context: RoundContext<Level, Play, Move>,
): RoundTurn<Play> {
  const stay: RoundTurn<Play> = { state, effects: [] };
  if (!isLegal(state, event.type)) return stay;
  switch (event.type) {
    case 'begin':
    case 'rewind':
      return playOn(state);
    case 'play':
      return play(state, event.move, context) ?? stay;
    case 'help':
      return help(state, event.step, context) ?? stay;
    case 'goOn':
      return goOn(state, context) ?? stay;
    case 'choose':
      return choose(state, event.level, context) ?? stay;
    case 'cover':
      return { state: { ...state, covered: true }, effects: [] };
    case 'uncover':
      return { state: { ...state, covered: false }, effects: [{ do: 'focus', place: state.place }] };
  }
}

/** The levels a child may enter: every finished one, and the first that is not. */
export function reachedLevels(state: Pick<RoundState<unknown>, 'done'>, levels: readonly Named[]): readonly Named[] {
  const isDone = ({ id }: Named) => state.done.some(({ level }) => level === id);
  const next = levels.findIndex((level) => !isDone(level));
  return next === -1 ? levels : levels.filter((level, index) => index === next || isDone(level));
}

function turnTo<Play>(state: RoundState<Play>, place: RoundPlace): RoundTurn<Play> {
  return {
    state: { ...state, place },
    effects: [
      { do: 'sound', name: 'page-turn' },
      { do: 'focus', place },
    ],
  };
}

function playOn<Play>(state: RoundState<Play>): RoundTurn<Play> {
  if (state.place.at === 'end') return { state, effects: [] };
  return turnTo(state, { at: 'playing', level: state.place.level });
}

function play<Level extends Named, Play, Move>(
  state: RoundState<Play>,
  move: Move,
  { levels, rules }: RoundContext<Level, Play, Move>,
): RoundTurn<Play> | null {
  const level = levelOf(state.place, levels);
  const played = level && rules.after(state.play, move, level);
  if (!played) return null;
  const { shows, sound } = played;
  if (!shows) return { state: { ...state, play: played.play }, effects: [{ do: 'sound', name: sound }] };
  const { step, choice, right } = shows;
  const place: RoundPlace = { at: 'shown', level: level.id, step, choice, right };
  return {
    state: { ...state, place, play: played.play, hint: right ? null : grown(state.hint, step) },
    effects: [
      { do: 'record', what: { kind: 'choice', detail: recorded(level.id, shows) } },
      { do: 'sound', name: sound },
      { do: 'sound', name: right ? 'right' : 'try-again' },
      { do: 'focus', place },
      { do: 'announce', say: right ? 'game.said.right' : 'game.said.look-again' },
    ],
  };
}

/** The record names a step by its level too, because levels may hold the same thing. */
function recorded(level: string, { step, choice, misconception }: Showing) {
  return { step: step === level ? level : `${level}-${step}`, choice, ...(misconception && { misconception }) };
}

function grown(hint: Hint | null, step: string): Hint {
  return { step, grown: hint?.step === step ? 'words' : 'glow' };
}

function help<Level extends Named, Play, Move>(
  state: RoundState<Play>,
  step: string,
  { levels, rules }: RoundContext<Level, Play, Move>,
): RoundTurn<Play> | null {
  const level = levelOf(state.place, levels);
  if (!level || !rules.openSteps(state.play, level).includes(step)) return null;
  return {
    state: { ...state, hint: grown(state.hint, step) },
    effects: [
      { do: 'sound', name: 'tap' },
      { do: 'announce', say: 'game.said.hint' },
    ],
  };
}

function goOn<Level extends Named, Play, Move>(
  state: RoundState<Play>,
  context: RoundContext<Level, Play, Move>,
): RoundTurn<Play> | null {
  const { levels, rules } = context;
  const level = levelOf(state.place, levels);
  if (!level) return null;
  if (state.place.at === 'levelDone') return nextLevel(state, level, context);
  if (rules.openSteps(state.play, level).length > 0) return playOn(state);
  return finish(state, level, context);
}

function finish<Level extends Named, Play, Move>(
  state: RoundState<Play>,
  level: Level,
  { rules }: RoundContext<Level, Play, Move>,
): RoundTurn<Play> {
  const place: RoundPlace = { at: 'levelDone', level: level.id };
  const isNew = !state.done.some((one) => one.level === level.id);
  const done = isNew ? [...state.done, { level: level.id, tally: rules.tally(state.play, level) }] : state.done;
  return {
    state: { ...state, place, done },
    effects: [
      ...(isNew ? [{ do: 'record', what: { kind: 'level-done', detail: { level: level.id } } } as const] : []),
      { do: 'sound', name: 'level-done' },
      { do: 'focus', place },
      { do: 'announce', say: 'game.said.level-done' },
    ],
  };
}

function nextLevel<Level extends Named, Play, Move>(
  state: RoundState<Play>,
  level: Level,
  { levels, rules }: RoundContext<Level, Play, Move>,
): RoundTurn<Play> {
  const next = levels[levels.indexOf(level) + 1];
  if (next) return enter(state, next, rules.begin(next));
  const ending = endingOf(state.done.map(({ tally }) => tally));
  const turn = turnTo({ ...state, ended: true }, { at: 'end', ending });
  if (state.ended) return turn;
  return { ...turn, effects: [{ do: 'record', what: { kind: 'done', detail: { ending } } }, ...turn.effects] };
}

function choose<Level extends Named, Play, Move>(
  state: RoundState<Play>,
  id: string,
  { levels, rules }: RoundContext<Level, Play, Move>,
): RoundTurn<Play> | null {
  const level = levels.find((candidate) => candidate.id === id);
  if (!level || !reachedLevels(state, levels).includes(level)) return null;
  return enter(state, level, rules.begin(level));
}

function enter<Play>(state: RoundState<Play>, { id }: Named, play: Play): RoundTurn<Play> {
  return turnTo({ ...state, play, hint: null }, { at: 'intro', level: id });
}

function levelOf<Level extends Named>(place: RoundPlace, levels: readonly Level[]): Level | undefined {
  return place.at === 'end' ? undefined : levels.find(({ id }) => id === place.level);
}
