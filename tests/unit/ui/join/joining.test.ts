/** Joining: codes as children type them, the way on after signing in, and kind words for every refusal. */
import { expect, test, vi } from 'vitest';
import { activityAddress } from '../../../../src/ui/join/activity-address.ts';
import { ask } from '../../../../src/ui/join/ask.ts';
import { tidyCode } from '../../../../src/ui/join/code.ts';

test.each([
  ['hx3k9p', 'HX3K9P'],
  [' HX3 K9P ', 'HX3K9P'],
  ['hx3-k9p', 'HX3K9P'],
  ['ｈｘ３ｋ９ｐ', 'HX3K9P'],
  ['hx3k9p7777', 'HX3K9P'],
  ['', ''],
])('%j is read as %j', (typed, code) => expect(tidyCode(typed, 6)).toBe(code));

const OPEN = {
  eyfs: ['games/drey/eyfs'],
  ks1: ['agreements/years-2-4'],
  lks2: ['stories/free-gems', 'agreements/years-2-4'],
  uks2: [],
};

test.each([
  ['lks2', null, '/branches/'],
  ['lks2', 'stories/free-gems', '/branches/stories/free-gems/'],
  ['lks2', 'agreements/years-2-4', '/branches/agreement/'],
  ['uks2', null, '/canopy/'],
  ['ks1', 'stories/free-gems', '/saplings/'],
  ['ks1', 'agreements/years-2-4', '/saplings/agreement/'],
  ['eyfs', 'agreements/years-2-4', '/acorns/'],
  ['eyfs', 'games/drey', '/acorns/games/drey/'],
  ['uks2', 'games/drey', '/canopy/'],
] as const)('a child of %s in a lesson on %s goes to %s', (band, activity, address) =>
  expect(activityAddress(band, activity, OPEN)).toBe(address),
);

test.each([
  [404, 'not-found', 'wrong'],
  [401, 'sign-in-wrong', 'wrong'],
  [401, 'sign-in-first', 'not-joined'],
  [429, 'too-many-tries', 'wait'],
  [500, 'server-error', 'fault'],
  [403, 'blocked-by-a-filter', 'fault'],
] as const)('%i %s is explained as %s', async (status, code, refused) => {
  vi.stubGlobal('fetch', async () => Response.json({ code, message: '' }, { status }));
  expect(await ask('/api/join', {})).toEqual({ ok: false, refused });
});

test('without a network the child is told so', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')));
  expect(await ask('/api/join', {})).toEqual({ ok: false, refused: 'offline' });
});
