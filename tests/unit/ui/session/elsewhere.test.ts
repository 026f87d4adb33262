/** The server is asked where a child left an activity only when they can have come from another device. */
import { beforeEach, expect, test, vi } from 'vitest';
import { keepPlace } from '../../../../src/ui/kept-place.ts';
import { placeFor } from '../../../../src/ui/session/elsewhere.ts';
import { mergeServerProgress } from '../../../../src/ui/session/progress.ts';
import { storeSession } from '../../../../src/ui/session/stored.ts';
import { ada, ben } from '../../../support/pupil.ts';
import { fakeStorage } from '../../../support/storage.ts';

const STORY = 'stories/free-gems';
const left = { step: 'offer', choice: 'tell-nan' };
const answer = { activities: [{ activity: STORY, state: 'started', at: 5, left }] };
let fetch: ReturnType<typeof vi.fn>;

const server = (respond: () => Response | Promise<Response>) => {
  fetch = vi.fn(async () => respond());
  vi.stubGlobal('fetch', fetch);
};
const begun = (state: 'started' | 'done' = 'started') => mergeServerProgress([{ activity: STORY, state, at: 5 }]);

beforeEach(() => {
  vi.stubGlobal('localStorage', fakeStorage());
  server(() => Response.json(answer));
});

test('a child who began it on another tablet is stood where they left it', async () => {
  storeSession(ada);
  begun();
  expect(await placeFor(STORY)).toEqual(left);
  expect(fetch).toHaveBeenCalledWith('/api/pupil/progress', expect.objectContaining({ cache: 'no-store' }));
});

test.each<[string, () => void]>([
  ['nobody is signed in', () => begun()],
  ['they have never begun it', () => storeSession(ada)],
  ['it is done', () => (storeSession(ada), begun('done'))],
  ['this tablet knows the place itself', () => (storeSession(ada), begun(), keepPlace(STORY, ada.pupilId, '{}'))],
])('nothing is asked when %s', async (_, given) => {
  given();
  expect(await placeFor(STORY)).toBeNull();
  expect(fetch).not.toHaveBeenCalled();
});

test.each<[string, () => Response | Promise<Response>]>([
  ['there is no network', () => Promise.reject(new TypeError('failed'))],
  ['the server restarts', () => Response.json({ code: 'starting-up' }, { status: 503 })],
  ['a filter answers with a page of its own', () => new Response('<h1>Blocked</h1>')],
  ['the activity is not in the answer', () => Response.json({ activities: [] })],
])('when %s, the activity begins at its start', async (_, respond) => {
  storeSession(ada);
  begun();
  server(respond);
  expect(await placeFor(STORY)).toBeNull();
});

test('what was asked for Ada is not given to Ben, who has signed in since', async () => {
  storeSession(ada);
  begun();
  server(() => {
    storeSession(ben);
    return Response.json(answer);
  });
  expect(await placeFor(STORY)).toBeNull();
});
