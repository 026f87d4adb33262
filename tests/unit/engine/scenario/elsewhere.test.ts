/** A child who comes from another device stands in the story after the choice they made there. */
import { expect, test } from 'vitest';
import { standAfter } from '../../../../src/engine/scenario/elsewhere.ts';
import { keep, pickUp } from '../../../../src/engine/scenario/keeping.ts';
import { transition } from '../../../../src/engine/scenario/machine.ts';
import { SMALL_STORY as story } from '../../../fixtures/small-story.ts';

test('after a choice at the first step there is one decision behind them', () => {
  const state = standAfter(story, { step: 'offer', choice: 'share' })!;
  expect(state.place).toEqual({ at: 'outcome', step: 'offer', choice: 'share', honoured: false });
  expect(state.trail).toEqual([{ step: 'offer', choice: 'share' }]);
  expect(transition(state, { type: 'goOn' }, story).state.place).toEqual({ at: 'step', step: 'locked-out' });
});

test('further on, the decisions that lead there stand behind them, and rewinding works', () => {
  const state = standAfter(story, { step: 'hurry', choice: 'look-again' })!;
  expect(state.trail).toEqual([
    { step: 'offer', choice: 'ask' },
    { step: 'hurry', choice: 'look-again' },
  ]);
  const rewound = transition(state, { type: 'rewind' }, story).state;
  expect([rewound.place, rewound.trail]).toEqual([{ at: 'step', step: 'hurry' }, [{ step: 'offer', choice: 'ask' }]]);
});

test('where they stand can be kept and picked up like any other place', () => {
  const state = standAfter(story, { step: 'locked-out', choice: 'tell' })!;
  expect(pickUp(story, keep(state))).toEqual(state);
});

test.each([
  ['a step that is gone', { step: 'gone', choice: 'tell' }],
  ['a choice that is gone', { step: 'offer', choice: 'gone' }],
  ['a level, which a story has not', { level: 'offer' }],
])('%s: they begin at the start', (_, left) => {
  expect(standAfter(story, left)).toBeNull();
});
