/** A school day with marked names, passwords and tokens: none of them is in the log, and none in what a refusal says. */
// cspell:ignore Quillfeather
import { afterAll, beforeAll, expect, it } from 'vitest';
import { uuidv7 } from '../../src/domain/identifiers.ts';
import { openSchoolDay, type SchoolDay } from '../support/school-day.ts';
import { testBrowser } from '../support/requests.ts';

type Card = { username: string; passphrase: string };

let day: SchoolDay;
beforeAll(async () => {
  day = await openSchoolDay(undefined);
});
afterAll(() => day.server.stop());

it('holds no name, password, passphrase, code, PIN or token', async () => {
  const { server, lead } = day;
  const secrets = new Set(['Zebedee', 'Quillfeather', 'marked@example.org', 'marked password of nobody']);
  const cards = await day.importRoster('Forename,Surname,Year Group,Class\nZebedee,Quillfeather,3,3H\n');
  const { username, passphrase } = cards[0] as Card;
  const { lessonId, joinCode } = await day.startLesson();
  const { pin } = (await lead.post(`/api/lessons/${lessonId}/pin`)).body as { pin: string };
  const tablet = await day.tablet(joinCode);
  const { token } = (await tablet.post('/api/pupil/sign-in', { username, passphrase })).body as { token: string };
  for (const secret of [username, passphrase, joinCode, pin, token]) secrets.add(secret);
  for (const browser of [lead, tablet]) for (const value of browser.cookies.values()) secrets.add(value);

  const event = { id: uuidv7(Date.now(), new Uint8Array(10)), activity: null, happenedAt: Date.now() };
  const lit = { ...event, kind: 'lantern-lit', detail: { page: '/branches/' } };
  await tablet.post('/api/events', {
    items: [
      { token, event: lit },
      { token, event: 'Zebedee' },
    ],
  });
  await tablet.post('/api/lantern/uncover', { token, lit: event.id, pin });
  await tablet.post('/api/pupil/sign-in', { username: 'Zebedee', passphrase: 'Quillfeather' });
  await lead.post(`/api/lanterns/${event.id}/open`);
  await lead.get(`/api/classes/${day.classId}/register.csv`);
  await lead.post('/api/staff/invites', { name: 'Zebedee Quillfeather', email: 'marked@example.org', role: 'teacher' });
  const stranger = testBrowser(server.url);
  await stranger.post('/api/staff/sign-in', {
    email: 'marked@example.org',
    password: 'marked password of nobody',
  });
  for (const path of ['/api/Zebedee', '/Zebedee/', '/staff/invite/?code=Quillfeather', `/join?code=${joinCode}`])
    await stranger.get(path);

  // What a database says when it fails often quotes what it was given.
  const { store } = server.deps;
  if (store.kind !== 'sqlite') throw new Error('expected SQLite');
  store.sqlite.exec(
    `create trigger fails before insert on event begin select raise(abort, 'no room for Zebedee Quillfeather'); end`,
  );
  const failed = await tablet.post('/api/events', {
    items: [{ token, event: { ...lit, id: uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10))) } }],
  });
  expect(failed.status).toBe(500);

  const lines = server.logged.join('\n');
  expect(lines).toContain('request failed');
  expect(lines).toContain('/api/lanterns/[lanternId]/open');
  for (const secret of secrets) {
    expect(lines.toLowerCase()).not.toContain(secret.toLowerCase());
    expect(JSON.stringify(failed.body)).not.toContain(secret);
  }
});
