/** Who is signed in: asked of the server, held in memory, ended with the lesson, handed on with a shared tablet. */
import { beforeEach, expect, test, vi } from 'vitest';
import { progress } from '../../../../src/ui/session/progress.ts';
import { ask, SESSION_CHANGED, signedIn, signOut, type SessionChange } from '../../../../src/ui/session/pupil.ts';
import { device, session, storeDevice, storeSession } from '../../../../src/ui/session/stored.ts';
import { ada, ben, joined, NAME } from '../../../support/pupil.ts';
import { fakeStorage } from '../../../support/storage.ts';

let changes: SessionChange[];

beforeEach(() => {
  changes = [];
  const page = new EventTarget();
  page.addEventListener(SESSION_CHANGED, (event) => changes.push((event as CustomEvent<SessionChange>).detail));
  vi.stubGlobal('localStorage', fakeStorage());
  vi.stubGlobal('document', page);
});

const server = (answer: () => Response | Promise<Response>) => {
  const fetch = vi.fn(async () => answer());
  vi.stubGlobal('fetch', fetch);
  return fetch;
};

test('with nobody signed in the server is not asked at all', async () => {
  const fetch = server(() => Response.json(ada));
  expect(await ask()).toBeNull();
  expect(fetch).not.toHaveBeenCalled();
});

test('signing in tells the page the name, and keeps it off the device', () => {
  signedIn(ada);
  expect(changes).toEqual([{ pupil: ada }]);
  expect(progress()).toEqual({ 'stories/free-gems': { state: 'started', at: 100 } });
  expect(JSON.stringify(localStorage)).not.toContain(NAME);
});

test('the end of the lesson signs the device out', async () => {
  storeDevice(joined);
  storeSession(ada);
  server(() => Response.json({ code: 'sign-in-first' }, { status: 401 }));
  expect(await ask()).toBeNull();
  expect([session(), device()]).toEqual([null, null]);
  expect(changes).toEqual([{ pupil: null, because: 'lesson-ended' }]);
});

test.each<[string, () => Response | Promise<Response>]>([
  ['no network', () => Promise.reject(new TypeError('failed'))],
  ['the server restarts', () => Response.json({ code: 'starting-up' }, { status: 503 })],
  ['a filter answers with a page of its own', () => new Response('<h1>Blocked</h1>')],
])('%s: the child stays signed in', async (_, answer) => {
  storeSession(ada);
  server(answer);
  expect(await ask()).toBeNull();
  expect(session()?.pupilId).toBe(ada.pupilId);
  expect(changes).toEqual([]);
});

test('an answer about Ada that comes after Ben has signed in changes nothing', async () => {
  storeSession(ada);
  server(() => {
    signedIn(ben);
    return Response.json({ code: 'sign-in-first' }, { status: 401 });
  });
  await ask();
  expect(session()?.pupilId).toBe(ben.pupilId);
  expect(changes).toEqual([{ pupil: ben }]);
});

test('"my turn is done" works with no network, and leaves the device joined for the next child', async () => {
  storeDevice(joined);
  signedIn(ada);
  server(() => Promise.reject(new TypeError('failed')));
  await signOut();
  expect(session()).toBeNull();
  expect(progress()).toEqual({});
  expect(device()?.lessonId).toBe(joined.lessonId);
  expect(changes.at(-1)).toEqual({ pupil: null, because: 'turn-done' });
});
