import { describe, expect, test } from 'vitest';
import type { RoundEffect } from '../../../../src/engine/game-round/effects.ts';
import { keep, pickUp } from '../../../../src/engine/game-round/keeping.ts';
import { open, reachedLevels, transition } from '../../../../src/engine/game-round/machine.ts';
import { endingOf } from '../../../../src/engine/game-round/rules.ts';
import { isLegal, MOVES, type RoundEvent } from '../../../../src/engine/game-round/states.ts';
import { COUNTING as context } from '../../../fixtures/small-game.ts';

type Event = RoundEvent<number>;
const say = (move: number): Event => ({ type: 'play', move });
const begin: Event = { type: 'begin' };
const goOn: Event = { type: 'goOn' };
const rewind: Event = { type: 'rewind' };
const levelTwo = [begin, say(1), goOn, say(2), goOn];
const wholeGame = [...levelTwo, goOn, begin, say(1), goOn, goOn];

/** Plays `events` from the beginning and answers the last state with everything asked of the page. */
function play(...events: Event[]) {
  return events.reduce(({ state, effects }, event) => {
    const turn = transition(state, event, context);
    return { state: turn.state, effects: [...effects, ...turn.effects] };
  }, open(context));
}
const records = (effects: RoundEffect[]) => effects.flatMap((effect) => (effect.do === 'record' ? [effect.what] : []));

describe('a round', () => {
  test('is played through, and each thing worth knowing is recorded once', () => {
    const { state, effects } = play(...wholeGame);
    expect(state.place).toEqual({ at: 'end', ending: 'balanced' });
    expect(records(effects)).toEqual([
      { kind: 'started', detail: {} },
      { kind: 'choice', detail: { step: 'two-number-1', choice: 'said-1' } },
      { kind: 'choice', detail: { step: 'two-number-2', choice: 'said-2' } },
      { kind: 'level-done', detail: { level: 'two' } },
      { kind: 'choice', detail: { step: 'one-number-1', choice: 'said-1' } },
      { kind: 'level-done', detail: { level: 'one' } },
      { kind: 'done', detail: { ending: 'balanced' } },
    ]);
  });

  test('shows what follows from a wrong try, and rewinds to just before it', () => {
    const before = play(begin, say(1), goOn);
    const wrong = play(begin, say(1), goOn, say(7));
    expect(wrong.state.place).toMatchObject({ at: 'shown', right: false, step: 'number-2', choice: 'said-7' });
    expect(records(wrong.effects).at(-1)).toEqual({
      kind: 'choice',
      detail: { step: 'two-number-2', choice: 'said-7', misconception: 'many-people-say-so' },
    });
    expect(wrong.effects).toContainEqual({ do: 'sound', name: 'try-again' });
    const again = transition(wrong.state, rewind, context).state;
    expect(again.place).toEqual(before.state.place);
    expect(again.play.said).toBe(before.state.play.said);
  });

  test('a small touch is only heard', () => {
    const { state, effects } = transition(play(begin).state, say(0), context);
    expect(effects).toEqual([{ do: 'sound', name: 'tap' }]);
    expect(state.place.at).toBe('playing');
  });

  test.each([
    ['an unknown thing', say(-1)],
    ['help with a step that is not open', { type: 'help', step: 'number-9' }],
    ['a level not reached yet', { type: 'choose', level: 'one' }],
    ['an unknown level', { type: 'choose', level: 'nine' }],
    ['going on before it is right', goOn],
  ] as [string, Event][])('%s changes nothing', (_, event) => {
    const { state } = play(begin);
    expect(transition(state, event, context)).toEqual({ state, effects: [] });
  });
});

describe('hints', () => {
  test('grow from a glow to words, by tries or by asking, and go once the step is right', () => {
    const help: Event = { type: 'help', step: 'number-1' };
    expect(play(begin).state.hint).toBeNull();
    expect(play(begin, say(5)).state.hint).toEqual({ step: 'number-1', grown: 'glow' });
    expect(play(begin, help).state.hint).toEqual({ step: 'number-1', grown: 'glow' });
    expect(play(begin, say(5), rewind, say(6)).state.hint).toEqual({ step: 'number-1', grown: 'words' });
    expect(play(begin, help, help, help).state.hint).toEqual({ step: 'number-1', grown: 'words' });
    expect(play(begin, help, help, say(1)).state.hint).toBeNull();
  });

  test('asking for one is no try: nothing is recorded', () => {
    expect(records(play(begin, { type: 'help', step: 'number-1' }).effects)).toHaveLength(1);
  });
});

describe('playing again', () => {
  test('a finished level can be played again, and its first finish stays', () => {
    const again = play(begin, say(9), rewind, say(1), goOn, say(2), goOn, { type: 'choose', level: 'two' });
    expect(again.state.place).toEqual({ at: 'intro', level: 'two' });
    const { state, effects } = [begin, say(1), goOn, say(2), goOn].reduce((turn, event) => {
      const next = transition(turn.state, event, context);
      return { state: next.state, effects: [...turn.effects, ...next.effects] };
    }, again);
    expect(state.done).toEqual([{ level: 'two', tally: { kept: 0, toKeep: 1, shared: 1, toShare: 1 } }]);
    expect(records(effects).filter(({ kind }) => kind === 'level-done')).toHaveLength(1);
  });

  test('coming to the end a second time records no second end', () => {
    const { effects } = play(...wholeGame, { type: 'choose', level: 'one' }, begin, say(1), goOn, goOn);
    expect(records(effects).filter(({ kind }) => kind === 'done')).toHaveLength(1);
  });

  test('levels open one after another', () => {
    const reached = (events: Event[]) => reachedLevels(play(...events).state, context.levels).map(({ id }) => id);
    expect(reached([])).toEqual(['two']);
    expect(reached(levelTwo)).toEqual(['two', 'one']);
    expect(reached(wholeGame)).toEqual(['two', 'one']);
  });
});

describe('the lantern', () => {
  test('pauses the game: nothing else is heard under the cover, and afterwards it goes on there', () => {
    const { state } = play(begin, { type: 'cover' });
    for (const event of [say(1), goOn, rewind, begin, { type: 'choose', level: 'two' }] as Event[])
      expect(transition(state, event, context)).toEqual({ state, effects: [] });
    expect(transition(state, { type: 'uncover' }, context).state).toEqual(play(begin).state);
  });

  test('can be lit everywhere', () => {
    const places = Object.entries(MOVES).filter(([place]) => place !== 'covered');
    expect(places.filter(([, moves]) => !(moves as readonly string[]).includes('cover'))).toEqual([]);
    expect(isLegal(play({ type: 'cover' }).state, 'uncover')).toBe(true);
  });
});

describe('the ending', () => {
  const tally = { kept: 3, toKeep: 3, shared: 3, toShare: 3 };
  test.each([
    ['balanced', tally],
    ['close-kept', { ...tally, shared: 1 }],
    ['open-handed', { ...tally, kept: 1 }],
    ['open-handed', { ...tally, kept: 0, shared: 0 }],
  ] as const)('is %s', (ending, one) => {
    expect(endingOf([one])).toBe(ending);
  });
});

describe('keeping', () => {
  const good = play(begin, say(1), goOn).state;

  test('what fits is picked up, without a second start', () => {
    const back = pickUp(context, keep(good));
    expect(back).toEqual(good);
    const again = open(context, back!);
    expect(records(again.effects)).toEqual([]);
    expect(again.effects).toContainEqual({ do: 'announce', say: 'game.said.resumed' });
  });

  test.each([
    ['nothing', null],
    ['broken text', '{'],
    ['another kind of value', '7'],
    ['a level that is no longer there', { ...good, place: { at: 'playing', level: 'gone' } }],
    ['a level not reached yet', { ...good, place: { at: 'intro', level: 'one' } }],
    ['a finished level that is no longer there', { ...good, done: [{ level: 'gone', tally: {} }] }],
    ['a tally without numbers', { ...good, done: [{ level: 'two', tally: { kept: '1' } }] }],
    ['a play of another game', { ...good, play: { cards: [] } }],
    ['a place between places', { ...good, place: { at: 'shown', level: 'two' } }],
    [
      'a wrong try at a step that is not open',
      { ...good, place: { ...good.place, at: 'shown', step: 'x', choice: 'y', right: false } },
    ],
    ['playing where nothing is left to do', { ...good, play: { said: 2, missed: false } }],
    ['an unknown ending', { ...good, place: { at: 'end', ending: 'gone' } }],
    ['an unknown hint', { ...good, hint: { step: 'number-1', grown: 'shout' } }],
  ])('%s is let go', (_, kept) => {
    expect(pickUp(context, typeof kept === 'object' && kept ? JSON.stringify(kept) : kept)).toBeNull();
  });
});
