/** Progress on the device: joins in any order to the same result, and each child's stays their own. */
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import {
  forgetOthersProgress,
  merged,
  mergeServerProgress,
  noteProgress,
  progress,
  type Progress,
} from '../../../../src/ui/session/progress.ts';
import { forgetSession, storeSession } from '../../../../src/ui/session/stored.ts';
import { ada, ben } from '../../../support/pupil.ts';
import { choice } from '../../../support/outbox.ts';
import { fakeStorage } from '../../../support/storage.ts';

beforeEach(() => vi.stubGlobal('localStorage', fakeStorage()));

const did = (kind: 'started' | 'done', happenedAt: number) =>
  noteProgress({
    ...choice(1).event,
    happenedAt,
    ...(kind === 'started' ? { kind, detail: {} } : { kind, detail: { ending: 'told' } }),
  });

const standing = fc.record({ state: fc.constantFrom('started' as const, 'done' as const), at: fc.nat() });
const anyProgress: fc.Arbitrary<Progress> = fc.dictionary(
  fc.constantFrom('stories/a', 'stories/b', 'games/c'),
  standing,
) as fc.Arbitrary<Progress>;

test('joining is the same in any order and any grouping, and twice is once', () => {
  fc.assert(
    fc.property(anyProgress, anyProgress, anyProgress, (a, b, c) => {
      expect(merged(a, b)).toEqual(merged(b, a));
      expect(merged(merged(a, b), c)).toEqual(merged(a, merged(b, c)));
      expect(merged(a, a)).toEqual(a);
    }),
  );
});

test('done stays done when the story is started again', () => {
  did('started', 1);
  did('done', 2);
  did('started', 3);
  expect(progress()).toEqual({ 'stories/free-gems': { state: 'done', at: 2 } });
});

test('what Ada did is not shown to Ben, nor to whoever plays at home', () => {
  storeSession(ada);
  mergeServerProgress(ada.progress);
  did('done', 200);
  expect(progress()).toEqual({ 'stories/free-gems': { state: 'done', at: 200 } });
  storeSession(ben);
  expect(progress()).toEqual({});
  forgetSession();
  expect(progress()).toEqual({});
});

test('when a turn is done, only what was played without signing in stays', () => {
  did('started', 5);
  storeSession(ada);
  did('done', 6);
  forgetOthersProgress();
  expect(progress()).toEqual({});
  forgetSession();
  expect(progress()).toEqual({ 'stories/free-gems': { state: 'started', at: 5 } });
});
