/** A child who comes from another device stands before the level they were playing there. */
import { expect, test } from 'vitest';
import type { LeftAt } from '../../../../src/domain/events.ts';
import { standIn } from '../../../../src/engine/game-round/elsewhere.ts';
import { keep, pickUp } from '../../../../src/engine/game-round/keeping.ts';
import { reachedLevels, transition } from '../../../../src/engine/game-round/machine.ts';
import type { RoundPlace } from '../../../../src/engine/game-round/states.ts';
import { COUNTING as context } from '../../../fixtures/small-game.ts';

test.each<[string, LeftAt, RoundPlace, string[]]>([
  ['in the first level', { step: 'two-number-1', choice: 'said-1' }, { at: 'intro', level: 'two' }, []],
  ['after the first level', { level: 'two' }, { at: 'intro', level: 'one' }, ['two']],
  ['in the second level', { step: 'one-number-1', choice: 'said-9' }, { at: 'intro', level: 'one' }, ['two']],
  ['a step that is the level itself', { step: 'one', choice: 'done' }, { at: 'intro', level: 'one' }, ['two']],
  ['after the last level', { level: 'one' }, { at: 'levelDone', level: 'one' }, ['two', 'one']],
])('left %s', (_, left, place, done) => {
  const state = standIn(context, left)!;
  expect(state.place).toEqual(place);
  expect(state.done.map(({ level }) => level)).toEqual(done);
  expect(pickUp(context, keep(state))).toEqual(state);
});

test('levels finished there can be chosen again, and the end is still to be reached', () => {
  const state = standIn(context, { level: 'one' })!;
  expect(reachedLevels(state, context.levels)).toEqual(context.levels);
  const { state: ended, effects } = transition(state, { type: 'goOn' }, context);
  expect(ended.place).toEqual({ at: 'end', ending: 'balanced' });
  expect(effects).toContainEqual({ do: 'record', what: { kind: 'done', detail: { ending: 'balanced' } } });
});

test('a level whose name begins with that of another is told from it', () => {
  const levels = [...context.levels, { id: 'two-more', upTo: 1 }] as const;
  const state = standIn({ ...context, levels: [levels[0], ...levels.slice(1)] }, { step: 'two-more-x', choice: 'y' })!;
  expect(state.place).toEqual({ at: 'intro', level: 'two-more' });
});

test.each<[string, LeftAt]>([
  ['a level that is gone', { level: 'gone' }],
  ['a step of no level here', { step: 'gone-number-1', choice: 'said-1' }],
])('%s: they begin at the start', (_, left) => {
  expect(standIn(context, left)).toBeNull();
});
