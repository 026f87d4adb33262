import { expect, test } from 'vitest';
import { stepNumbers } from '../../../../src/engine/scenario/graph.ts';
import { keep, pickUp } from '../../../../src/engine/scenario/keeping.ts';
import { open } from '../../../../src/engine/scenario/machine.ts';
import { eventFor } from '../../../../src/engine/scenario/scenes.ts';
import { SMALL_STORY as story } from '../../../fixtures/small-story.ts';

const good = { place: { at: 'step', step: 'offer' }, covered: false, trail: [], endings: [] };

test.each([
  ['nothing', null],
  ['broken text', '{'],
  ['another kind of value', '7'],
  ['a step that is no longer there', JSON.stringify({ ...good, place: { at: 'step', step: 'gone' } })],
  ['a choice that is no longer there', JSON.stringify({ ...good, trail: [{ step: 'offer', choice: 'gone' }] })],
  ['an ending that is no longer there', JSON.stringify({ ...good, endings: ['gone'] })],
  ['a place without its choice', JSON.stringify({ ...good, place: { at: 'outcome', step: 'offer' } })],
])('%s is let go', (_, kept) => {
  expect(pickUp(story, kept)).toBeNull();
});

test('what fits is picked up', () => {
  expect(pickUp(story, keep(open(story).state))).toEqual(open(story).state);
});

test('a link followed before the script arrived counts as the choice it was', () => {
  expect(eventFor(story, open(story).state, 'then.offer.tell')).toEqual({ type: 'choose', choice: 'tell' });
  expect(eventFor(story, open(story).state, 'then.hurry.block')).toMatchObject({ type: 'arrive' });
  expect(eventFor(story, open(story).state, 'step.offer')).toBeNull();
  expect(eventFor(story, open(story).state, 'elsewhere')).toBeNull();
});

test('the number of a step only grows on the way, even where a way leads back', () => {
  expect(Object.fromEntries(stepNumbers(story))).toEqual({ offer: 1, hurry: 2, 'locked-out': 2 });
});
