/** One press on the lesson page makes every tablet of that lesson quiet, and another lets them be heard again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PupilSession } from '../../src/schemas/api/lessons.ts';
import type { LessonPage } from '../../src/schemas/api/staff-views.ts';
import type { TestBrowser } from '../support/requests.ts';
import { openSchoolDay, rosterOf, serverDatabases, type SchoolDay } from '../support/school-day.ts';

describe.each(serverDatabases)('a hushed lesson on $name', ({ databaseUrl }) => {
  let day: SchoolDay;
  beforeAll(async () => {
    day = await openSchoolDay(await databaseUrl());
  });
  afterAll(() => day.server.stop());

  /** What the stream of a pupil page says next. */
  async function news(tablet: TestBrowser): Promise<{ next(): Promise<unknown>; stop(): void }> {
    const cookie = [...tablet.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const stop = new AbortController();
    const response = await fetch(`${day.server.url}/api/pupil/live`, { headers: { cookie }, signal: stop.signal });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    return {
      stop: () => stop.abort(),
      async next() {
        for (;;) {
          const found = /data: (.*)\n\n/u.exec(text);
          if (found) {
            text = text.slice(found.index + found[0].length);
            return JSON.parse(found[1]!);
          }
          text += (await reader.read()).value ?? '';
        }
      },
    };
  }
  const isHushed = async (tablet: TestBrowser) => ((await tablet.get('/api/pupil/me')).body as PupilSession).hushed;

  it('is heard of by a signed-in tablet at once, by a page that opens later, and by the lesson page', async () => {
    const [card] = await day.importRoster(rosterOf(2));
    const { lessonId, joinCode } = await day.startLesson();
    const tablet = await day.tablet(joinCode);
    await tablet.post('/api/pupil/sign-in', { username: card!.username, passphrase: card!.passphrase });
    expect(await isHushed(tablet)).toBe(false);
    const stream = await news(tablet);

    const answer = await day.lead.post(`/api/lessons/${lessonId}/hush`, { hushed: true });
    expect(answer).toMatchObject({ status: 200, body: { hushed: true } });
    expect(await stream.next()).toEqual({ kind: 'hushed', hushed: true });
    expect(await isHushed(tablet)).toBe(true);
    expect(((await day.lead.get(`/api/lessons/${lessonId}`)).body as LessonPage).hushed).toBe(true);

    await day.lead.post(`/api/lessons/${lessonId}/hush`, { hushed: false });
    expect(await stream.next()).toEqual({ kind: 'hushed', hushed: false });
    expect(await isHushed(tablet)).toBe(false);
    stream.stop();
  });

  it('is over with the lesson: the next one may be heard', async () => {
    const { lessonId } = await day.startLesson();
    await day.lead.post(`/api/lessons/${lessonId}/hush`, { hushed: true });
    const next = await day.startLesson();
    expect(((await day.lead.get(`/api/lessons/${next.lessonId}`)).body as LessonPage).hushed).toBe(false);
  });
});
