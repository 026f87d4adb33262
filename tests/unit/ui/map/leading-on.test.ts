/** Where a map leads a child next, from what is known of them. */
import { describe, expect, test } from 'vitest';
import { nextOf, stateOf, together } from '../../../../src/ui/map/leading-on.ts';
import type { Progress } from '../../../../src/ui/session/progress.ts';

const HERE = ['stories/one', 'games/two', 'stories/three'];
const started = (at: number) => ({ state: 'started', at }) as const;
const done = { state: 'done', at: 1 } as const;

describe('the next step', () => {
  test.each<[string, Progress, ReturnType<typeof nextOf>]>([
    ['nothing begun: the first', {}, { activity: 'stories/one', lead: 'start' }],
    ['one begun: that one', { 'games/two': started(5) }, { activity: 'games/two', lead: 'go-on' }],
    [
      'two begun: the one begun last',
      { 'stories/one': started(5), 'stories/three': started(9) },
      { activity: 'stories/three', lead: 'go-on' },
    ],
    ['one done: the first that is new', { 'stories/one': done }, { activity: 'games/two', lead: 'start' }],
    [
      'begun comes before new',
      { 'stories/one': done, 'stories/three': started(2) },
      { activity: 'stories/three', lead: 'go-on' },
    ],
    [
      'all done: the first, again',
      { 'stories/one': done, 'games/two': done, 'stories/three': done },
      { activity: 'stories/one', lead: 'again' },
    ],
    ['begun on another map', { 'stories/elsewhere': started(9) }, { activity: 'stories/one', lead: 'start' }],
  ])('%s', (_, known, next) => {
    expect(nextOf(known, HERE)).toEqual(next);
  });

  test('is nowhere on a map with nothing to do', () => {
    expect(nextOf({}, [])).toBeNull();
  });
});

describe('a place', () => {
  test('glows only once everything in it is done', () => {
    expect(together(['done', 'done'])).toBe('done');
    expect(together(['done', undefined])).toBe('started');
    expect(together([undefined, 'started'])).toBe('started');
    expect(together([undefined, undefined])).toBeUndefined();
    expect(together([])).toBeUndefined();
  });
});

test('of several agreements one that is signed is enough', () => {
  const known: Progress = { 'agreements/years-2-4': done, 'agreements/reception-year-1': started(3) };
  expect(stateOf(known, ['agreements/reception-year-1', 'agreements/years-2-4'])).toBe('done');
  expect(stateOf(known, ['agreements/reception-year-1'])).toBe('started');
  expect(stateOf({}, ['agreements/years-2-4'])).toBeUndefined();
});
