/** A game done in one band is not done in another; what was recorded before games had a band stays readable. */
import { describe, expect, test } from 'vitest';
import { eachInBand, inBand } from '../../../src/domain/in-band.ts';
import { activityId, lessonActivity } from '../../../src/schemas/api/lessons.ts';

test.each([
  ['games/drey', 'games/drey/ks1'],
  ['games/drey/uks2', 'games/drey/uks2'],
  ['stories/free-gems', 'stories/free-gems'],
  ['agreements/years-2-4', 'agreements/years-2-4'],
])('%s, for a child of Saplings, is %s', (activity, own) => expect(inBand(activity, 'ks1')).toBe(own));

describe('what is known of one child', () => {
  const done = { state: 'done', at: 1 } as const;
  const started = { state: 'started', at: 9 } as const;

  test('counts an older record in the child’s own band alone', () => {
    const known = [
      { activity: 'games/drey', ...done },
      { activity: 'games/drey/eyfs', ...started },
      { activity: 'stories/free-gems', ...started },
    ];
    expect(eachInBand(known, 'ks1')).toEqual([{ ...known[0], activity: 'games/drey/ks1' }, known[1], known[2]]);
  });

  test.each([
    ['done then, begun again since', done, started, done],
    ['begun then, done since', started, done, done],
    ['begun then and since', { ...started, at: 3 }, started, started],
  ] as const)('tells a game once: %s', (_, before, since, told) => {
    const known = [
      { activity: 'games/drey', ...before },
      { activity: 'games/drey/lks2', ...since },
    ];
    expect(eachInBand(known, 'lks2')).toEqual([{ activity: 'games/drey/lks2', ...told }]);
  });
});

test.each([
  ['games/drey', true, true],
  ['games/drey/lks2', true, false],
  ['stories/free-gems', true, true],
  ['stories/free-gems/lks2', false, false],
  ['games/drey/year-3', false, false],
  ['games/drey/lks2/more', false, false],
])('%s may be recorded: %s; a lesson may be started on it: %s', (activity, recorded, started) => {
  expect(activityId.safeParse(activity).success).toBe(recorded);
  expect(lessonActivity.safeParse(activity).success).toBe(started);
});
