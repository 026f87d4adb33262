/** What time does to sign-ins: idle children, forgotten lessons, and upload tokens that outlive both. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { uuidv7 } from '../../src/domain/identifiers.ts';
import type { PupilSession } from '../../src/schemas/api/lessons.ts';
import type { TestBrowser } from '../support/requests.ts';
import { openSchoolDay, rosterOf, type SchoolDay } from '../support/school-day.ts';

const HOUR = 3_600_000;
let day: SchoolDay;
let later = 0;
let tablet: TestBrowser;
let joinCode: string;
let card: { username: string; passphrase: string };
let session: PupilSession;

beforeEach(async () => {
  later = 0;
  day = await openSchoolDay(undefined, () => Date.now() + later);
  const [first] = await day.importRoster(rosterOf(1));
  card = { username: first!.username, passphrase: first!.passphrase };
  ({ joinCode } = await day.startLesson());
  tablet = await day.tablet(joinCode);
  session = (await tablet.post('/api/pupil/sign-in', card)).body as PupilSession;
});
afterEach(() => day.server.stop());

const me = async () => (await tablet.get('/api/pupil/me')).status;
const deliver = async () => {
  const event = {
    id: uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
    activity: null,
    kind: 'started',
    detail: {},
    happenedAt: Date.now(),
  };
  const { body } = await tablet.post('/api/events', { items: [{ token: session.token, event }] });
  return (body as { results: { result: string }[] }).results[0]!.result;
};

it('a child who does nothing for two hours signs in again', async () => {
  for (later = 0; later < 4 * HOUR; later += HOUR) expect(await me()).toBe(200);
  later += 1.5 * HOUR;
  expect(await me()).toBe(401);
  expect((await tablet.post('/api/pupil/sign-in', card)).status).toBe(200);
});

it('a lesson nobody ended lets nobody in after ten hours', async () => {
  for (later = 0; later < 10 * HOUR; later += HOUR) expect(await me()).toBe(200);
  later = 10 * HOUR + 1_000;
  expect(await me()).toBe(401);
  expect((await tablet.post('/api/pupil/sign-in', card)).status).toBe(401);
  expect((await tablet.post('/api/join', { code: joinCode })).status).toBe(404);
});

it('unsent work is taken for fourteen days', async () => {
  later = 13.9 * 24 * HOUR;
  expect(await deliver()).toBe('stored');
  later = 14.1 * 24 * HOUR;
  expect(await deliver()).toBe('refused');
});
