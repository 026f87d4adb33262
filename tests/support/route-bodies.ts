/** A body that each route takes, so that tests made from the route table can send one to every route. */
import type { ApiRoute } from '../../src/server/http/routes.ts';
import type { Answer, TestBrowser } from './requests.ts';
import type { Target } from './two-schools.ts';

export const NO_ID = '01890a5d-ac96-774b-bcce-b302099a8057';
const LONG = 'x'.repeat(30);
const CSV = 'Forename,Surname,Year Group,Class\nNina,Khan,3,3H\n';

let count = 0;
/** By path, for the class it aims at; routes not named here take none. */
const BODIES: Record<string, (at: Target, colleague: string) => unknown> = {
  '/api/set-up/claim': () => ({ token: LONG, schoolName: 'Ash', name: 'Ada', email: 'a@example.org', password: LONG }),
  '/api/invites/claim': () => ({ code: LONG, password: LONG }),
  '/api/staff/invites': () => ({ name: 'Grace', email: `grace${count++}@example.org`, role: 'teacher', classIds: [] }),
  '/api/staff/sign-in': () => ({ email: 'nobody@example.org', password: LONG }),
  '/api/classes': () => ({ name: `C${count++}`, yearGroup: '3' }),
  '/api/classes/[classId]/staff': (_at, colleague) => ({ staffIds: [colleague] }),
  '/api/roster/preview': () => CSV,
  '/api/roster/accept': () => CSV,
  '/api/roster/leavers': () => ({ pupilIds: [NO_ID] }),
  '/api/classes/[classId]/pupils': () => ({
    forename: 'Nina',
    surname: 'x'.repeat(1 + (count++ % 39)),
    yearGroup: '3',
  }),
  '/api/lessons': ({ classId }) => ({ classId, activity: null }),
  '/api/lessons/[lessonId]/hush': () => ({ hushed: false }),
  '/api/join': () => ({ code: 'ZZZZZZ' }),
  '/api/pupil/sign-in': () => ({ username: 'nobody', passphrase: 'wrong wrong wrong' }),
  '/api/tiles/sign-in': ({ pupilId }) => ({ pupilId, pictures: ['sun', 'drum', 'key'] }),
  '/api/tiles/badge': () => ({ badge: LONG }),
  '/api/tiles/help': ({ pupilId }) => ({ pupilId, pin: '000000' }),
  '/api/classes/[classId]/stamps': ({ pupilId }) => ({ pupilId, version: 1 }),
  '/api/classes/[classId]/promise': () => ({ version: 1 }),
  '/api/pupil/drawing': ({ signatureId }) => ({ signatureId, path: 'M1 1l2 2' }),
  '/api/pupil/adults': () => ({ pin: '000000' }),
  '/api/pupil/witness': ({ signatureId }) => ({ pin: '000000', signatureId, staffId: NO_ID, isThem: true }),
  '/api/events': () => ({ items: [{}] }),
  '/api/lantern/state': () => ({ token: LONG, lit: NO_ID }),
  '/api/lantern/uncover': () => ({ token: LONG, lit: NO_ID, pin: '000000' }),
  '/api/lanterns/[lanternId]/close': () => ({ reason: 'all-well', reference: '' }),
};
const QUERIES: Record<string, string> = { '/api/roster/accept': '?fingerprint=x' };

export const hasBody = ({ path }: ApiRoute) => Object.hasOwn(BODIES, path);

export function addressOf({ path }: ApiRoute, at: Target): string {
  return path.replace(/\[(\w+)\]/g, (_, name: string) => at[name as keyof Target] ?? NO_ID) + (QUERIES[path] ?? '');
}

/** @param colleague id of a member of staff of the same school */
export function bodyOf({ path }: ApiRoute, at: Target, colleague: string): unknown {
  return BODIES[path]?.(at, colleague);
}

/** What the page that uses this route would send. */
export function ask(browser: TestBrowser, route: ApiRoute, at: Target, colleague: string): Promise<Answer> {
  const address = addressOf(route, at);
  if (route.method === 'GET') return browser.get(address);
  if (route.body === 'none') return browser.post(address);
  const content = bodyOf(route, at, colleague);
  return browser.post(address, content, route.body === 'csv' ? { 'Content-Type': 'text/csv' } : {});
}
