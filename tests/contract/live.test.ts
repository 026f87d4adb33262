/** Live streams: staff hear of their own classes, children of the end of their lesson, and nobody of anything else. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createDatabase } from '../support/postgres.ts';
import type { TestBrowser } from '../support/requests.ts';
import { openSchoolDay, rosterOf, serverDatabases, type SchoolDay } from '../support/school-day.ts';
import { startServer } from '../support/server.ts';

/** Opens a stream as a browser would; `next` waits for one message. */
async function listen(url: string, browser: TestBrowser, path: string) {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const stop = new AbortController();
  const response = await fetch(url + path, { headers: { cookie }, signal: stop.signal });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    status: response.status,
    stop: () => stop.abort(),
    async next(): Promise<unknown> {
      for (;;) {
        const found = /data: (.*)\n\n/u.exec(text);
        if (found) {
          text = text.slice(found.index + found[0].length);
          return JSON.parse(found[1]!);
        }
        const { value, done } = await reader.read();
        if (done) return 'ended';
        text += value;
      }
    },
  };
}

describe.each(serverDatabases)('streams on $name', ({ databaseUrl }) => {
  let day: SchoolDay;
  beforeAll(async () => {
    day = await openSchoolDay(await databaseUrl());
  });
  afterAll(() => day.server.stop());

  it('tell a teacher of her own class, and of no other', async () => {
    const { body } = await day.lead.post('/api/classes', { name: '4K', yearGroup: '4' });
    const { classId } = body as { classId: string };
    const teacher = await day.hire('teacher', [classId]);
    const stream = await listen(day.server.url, teacher, '/api/live');
    await day.startLesson();
    await day.lead.post('/api/lessons', { classId });
    expect(await stream.next()).toEqual({ kind: 'lesson', classId });
    stream.stop();
  });

  it('tell the lead of every class: a lesson, a child who has joined, a lantern', async () => {
    const [card] = await day.importRoster(rosterOf(2));
    const stream = await listen(day.server.url, day.lead, '/api/live');
    const { joinCode } = await day.startLesson();
    const tablet = await day.tablet(joinCode);
    await tablet.post('/api/pupil/sign-in', { username: card!.username, passphrase: card!.passphrase });
    const kinds = [];
    while (kinds.length < 4) kinds.push(((await stream.next()) as { kind: string }).kind);
    expect(kinds).toEqual(['lesson', 'lantern', 'joined', 'joined']);
    stream.stop();
  });

  it('tell a child only that the lesson has ended', async () => {
    const [card] = await day.importRoster(rosterOf(2));
    const { lessonId, joinCode } = await day.startLesson();
    const tablet = await day.tablet(joinCode);
    expect(
      (await tablet.post('/api/pupil/sign-in', { username: card!.username, passphrase: card!.passphrase })).status,
    ).toBe(200);
    const stream = await listen(day.server.url, tablet, '/api/pupil/live');
    await day.tablet(joinCode);
    await day.lead.post(`/api/lessons/${lessonId}/end`);
    expect(await stream.next()).toEqual({ kind: 'lesson-ended' });
    expect(await stream.next()).toBe('ended');
    expect((await tablet.get('/api/pupil/live')).status).toBe(401);
  });
});

it('open streams do not keep the server from stopping', async () => {
  const day = await openSchoolDay(undefined);
  const stream = await listen(day.server.url, day.lead, '/api/live');
  await day.server.stop();
  expect(await stream.next()).toBe('ended');
});

it('nudges travel between web processes that share a PostgreSQL database', async () => {
  const databaseUrl = await createDatabase(inject('postgresUrl'), `live_${Math.random().toString(36).slice(2)}`);
  const one = await startServer({ databaseUrl });
  const two = await startServer({ databaseUrl, env: { DATA_DIR: one.dataDir } });
  const heard: [string, unknown][] = [];
  one.deps.live.subscribe('school-a', (message) => heard.push(['one', message]));
  two.deps.live.subscribe('school-a', (message) => heard.push(['two', message]));
  two.deps.live.subscribe('school-b', (message) => heard.push(['other school', message]));
  const message = { kind: 'joined', classId: crypto.randomUUID() } as const;
  one.deps.live.publish('school-a', message);
  await expect.poll(() => heard.length).toBe(2);
  expect(heard).toEqual([
    ['one', message],
    ['two', message],
  ]);
  await Promise.all([one.stop(), two.stop()]);
});
