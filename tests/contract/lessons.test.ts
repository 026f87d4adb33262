/** Lessons, devices and children signing in, over real requests, on both databases. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { uuidv7 } from '../../src/domain/identifiers.ts';
import { joinLessonAnswer, pupilSession } from '../../src/schemas/api/lessons.ts';
import { lessonPage, lessonPin } from '../../src/schemas/api/staff-views.ts';
import { nameProof } from '../../src/server/services/tokens.ts';
import { testBrowser, type TestBrowser } from '../support/requests.ts';
import { openSchoolDay, rosterOf, serverDatabases, type SchoolDay } from '../support/school-day.ts';

type Card = { pupilId: string; username: string; passphrase: string; displayName: string };

describe.each(serverDatabases)('a lesson on $name', ({ databaseUrl }) => {
  let day: SchoolDay;
  let cards: Card[];
  let lesson: { lessonId: string; joinCode: string };
  beforeAll(async () => {
    day = await openSchoolDay(await databaseUrl());
    cards = await day.importRoster(rosterOf(30));
  });
  afterAll(() => day.server.stop());
  beforeEach(async () => {
    lesson = await day.startLesson();
  });

  const signIn = (tablet: TestBrowser, { username, passphrase }: Card) =>
    tablet.post('/api/pupil/sign-in', { username, passphrase });
  const child = async (card: Card) => {
    const tablet = await day.tablet(lesson.joinCode);
    return { tablet, session: pupilSession.parse((await signIn(tablet, card)).body) };
  };
  const deliver = (
    tablet: TestBrowser,
    token: string,
    kind = 'done',
    detail: object = { ending: 'told' },
    activity = 'stories/free-gems',
  ) => {
    const event = {
      id: uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
      activity,
      kind,
      detail,
      happenedAt: Date.now(),
    };
    return tablet.post('/api/events', { items: [{ token, event }] });
  };
  const gridOf = async (pupilId: string) => {
    const { body } = await day.lead.get(`/api/classes/${day.classId}`);
    return (body as { pupils: { pupilId: string; progress: object; here: boolean }[] }).pupils.find(
      (one) => one.pupilId === pupilId,
    )!;
  };

  describe('joining', () => {
    it('enrols a device and gives it the PIN’s hash, whatever way the code is typed', async () => {
      const browser = testBrowser(day.server.url);
      const code = `${lesson.joinCode.slice(0, 3)} ${lesson.joinCode.slice(3).toLowerCase()}`;
      const { status, body } = await browser.post('/api/join', { code });
      expect(status).toBe(200);
      expect(joinLessonAnswer.parse(body)).toMatchObject({ lessonId: lesson.lessonId, className: '3H' });
      expect(browser.cookies.has('tellwood_device')).toBe(true);
      const { pin } = lessonPin.parse((await day.lead.post(`/api/lessons/${lesson.lessonId}/pin`)).body);
      expect(pin).toMatch(/^\d{6}$/u);
    });

    it('again is the same device with the same token', async () => {
      const tablet = await day.tablet(lesson.joinCode);
      const first = await tablet.post('/api/join', { code: lesson.joinCode });
      expect((await tablet.post('/api/join', { code: lesson.joinCode })).body).toEqual(first.body);
      expect(lessonPage.parse((await day.lead.get(`/api/lessons/${lesson.lessonId}`)).body).devices).toBe(1);
    });

    it('needs the code of an open lesson', async () => {
      const browser = testBrowser(day.server.url);
      for (const code of ['CCCCCC', 'OOOOOO', '<script>'])
        expect((await browser.post('/api/join', { code })).status).toBe(404);
      await day.lead.post(`/api/lessons/${lesson.lessonId}/end`);
      expect((await browser.post('/api/join', { code: lesson.joinCode })).status).toBe(404);
    });
  });

  describe('signing in', () => {
    it('needs an enrolled device', async () => {
      expect((await signIn(testBrowser(day.server.url), cards[0]!)).status).toBe(401);
    });

    it('tells the page who the child is, and who may sign', async () => {
      const { session, tablet } = await child(cards[0]!);
      expect(session).toMatchObject({ displayName: cards[0]!.displayName, band: 'lks2', lessonId: lesson.lessonId });
      expect(session.acceptedNames).toContain(nameProof(session.token, cards[0]!.displayName));
      expect((await tablet.get('/api/pupil/me')).body).toEqual(session);
      expect(lessonPage.parse((await day.lead.get(`/api/lessons/${lesson.lessonId}`)).body)).toMatchObject({
        expected: 30,
        joined: [{ pupilId: cards[0]!.pupilId, displayName: cards[0]!.displayName }],
      });
      expect((await gridOf(cards[0]!.pupilId)).here).toBe(true);
    });

    it('gives the same answer for a wrong passphrase, an unknown child and one of another class', async () => {
      const { body: other } = await day.lead.post('/api/classes', { name: `C${lesson.joinCode}`, yearGroup: '3' });
      const { body } = await day.lead.post('/api/lessons', other);
      const tablet = await day.tablet((body as { joinCode: string }).joinCode);
      const answers = [
        await signIn(tablet, { ...cards[0]!, passphrase: 'not the right one' }),
        await signIn(tablet, { ...cards[0]!, username: 'nobody11' }),
        await signIn(tablet, { ...cards[0]!, username: 'nobody\u0000' }),
        await signIn(tablet, cards[0]!),
      ];
      for (const answer of answers)
        expect([answer.status, answer.body]).toMatchObject([401, { code: 'sign-in-wrong' }]);
      expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    });

    it('makes a new session each time, and ends the one before on that device', async () => {
      const { tablet } = await child(cards[0]!);
      const before = tablet.cookies.get('tellwood_pupil')!;
      await signIn(tablet, cards[1]!);
      const after = tablet.cookies.get('tellwood_pupil')!;
      expect(after).not.toBe(before);
      tablet.cookies.set('tellwood_pupil', before);
      expect((await tablet.get('/api/pupil/me')).status).toBe(401);
      tablet.cookies.set('tellwood_pupil', after);
      await tablet.post('/api/pupil/sign-out');
      tablet.cookies.set('tellwood_pupil', after);
      expect((await tablet.get('/api/pupil/me')).status).toBe(401);
    });

    it('keeps the next child signed in when the answer to the last one’s sign-out comes late', async () => {
      const { tablet } = await child(cards[0]!);
      const cookie = tablet.cookies.get('tellwood_pupil')!;
      expect((await tablet.post('/api/pupil/sign-out')).status).toBe(200);
      expect(tablet.cookies.get('tellwood_pupil'), 'the answer leaves the tablet’s cookie alone').toBe(cookie);
      expect((await tablet.get('/api/pupil/me')).status).toBe(401);
    });

    it('thirty children behind one address, with four wrong tries each, all get in', async () => {
      const answers = await Promise.all(
        cards.map(async (card) => {
          const tablet = await day.tablet(lesson.joinCode);
          const statuses = [];
          for (let i = 0; i < 4; i++)
            statuses.push((await signIn(tablet, { ...card, passphrase: `wrong guess ${i}` })).status);
          return [...statuses, (await signIn(tablet, card)).status];
        }),
      );
      expect(answers).toEqual(cards.map(() => [401, 401, 401, 401, 200]));
    });

    it('is stopped for one account on one device after ten wrong tries, and for nobody else', async () => {
      const [hostile, other] = [await day.tablet(lesson.joinCode), await day.tablet(lesson.joinCode)];
      const wrong = { ...cards[2]!, passphrase: 'wrong' };
      for (let i = 0; i < 10; i++) expect((await signIn(hostile, wrong)).status).toBe(401);
      const stopped = await signIn(hostile, cards[2]!);
      expect(stopped.status).toBe(429);
      expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await signIn(hostile, cards[3]!)).status).toBe(200);
      expect((await signIn(other, cards[2]!)).status).toBe(200);
    });

    it('ten thousand guesses from devices that are not enrolled shut nobody out', { timeout: 120_000 }, async () => {
      const hostile = testBrowser(day.server.url);
      hostile.cookies.set('tellwood_device', `${crypto.randomUUID()}.forged`);
      for (let round = 0; round < 100; round++) {
        const guesses = Array.from({ length: 100 }, (_, i) =>
          hostile.post(
            '/api/pupil/sign-in',
            { username: cards[i % 30]!.username, passphrase: `guess ${round}` },
            { 'X-Forwarded-For': `10.0.0.${i}` },
          ),
        );
        expect(new Set((await Promise.all(guesses)).map((answer) => answer.status))).toEqual(new Set([401]));
      }
      const statuses = await Promise.all(
        cards.map(async (card) => (await signIn(await day.tablet(lesson.joinCode), card)).status),
      );
      expect(statuses).toEqual(cards.map(() => 200));
    });
  });

  describe('ending', () => {
    it('signs every child and device out, once', async () => {
      const [a, b] = [await child(cards[0]!), await child(cards[1]!)];
      const idle = await day.tablet(lesson.joinCode);
      expect((await day.lead.post(`/api/lessons/${lesson.lessonId}/end`)).body).toEqual({ endedSessions: 2 });
      for (const { tablet } of [a, b]) expect((await tablet.get('/api/pupil/me')).status).toBe(401);
      for (const tablet of [a.tablet, idle]) expect((await signIn(tablet, cards[0]!)).status).toBe(401);
      expect((await day.lead.post(`/api/lessons/${lesson.lessonId}/end`)).body).toEqual({ endedSessions: 0 });
    });

    it('comes by itself when the next lesson of the class starts', async () => {
      const { tablet } = await child(cards[0]!);
      const next = await day.startLesson();
      expect(next.joinCode).not.toBe(lesson.joinCode);
      expect((await tablet.get('/api/pupil/me')).status).toBe(401);
      expect(lessonPage.parse((await day.lead.get(`/api/lessons/${lesson.lessonId}`)).body).endedAt).not.toBeNull();
    });

    it('leaves unsent work its way home: late, and credited to the child who made it', async () => {
      const card = cards[4]!;
      const { tablet, session } = await child(card);
      await signIn(tablet, cards[5]!);
      await day.lead.post(`/api/lessons/${lesson.lessonId}/end`);
      expect((await deliver(tablet, session.token)).body).toMatchObject({ results: [{ result: 'stored' }] });
      expect((await gridOf(card.pupilId)).progress).toEqual({ 'stories/free-gems': 'done' });
      expect((await gridOf(cards[5]!.pupilId)).progress).toEqual({});
    });

    it('passes lanterns on that nobody has closed', async () => {
      const { tablet, session } = await child(cards[6]!);
      await deliver(tablet, session.token, 'lantern-lit', { page: '/branches/' });
      await day.lead.post(`/api/lessons/${lesson.lessonId}/end`);
      const { body } = await day.lead.get('/api/lanterns');
      expect((body as { lanterns: object[] }).lanterns).toMatchObject([{ escalated: true }]);
    });
  });

  it('ends up in the register once a child has signed', async () => {
    const { tablet, session } = await child(cards[8]!);
    expect(session.agreement).toMatchObject({
      activity: 'agreements/years-2-4',
      version: 1,
      signed: false,
      way: 'name',
    });
    const { agreement } = day.server.deps.agreements.find((one) => one.agreement.id === 'years-2-4')!;
    const promises = agreement.promises.map((promise) => promise.id);
    const detail = { version: 1, promises, checks: 'done', name: session.acceptedNames[0] };
    const answer = await deliver(tablet, session.token, 'signed', detail, 'agreements/years-2-4');
    expect(answer.body).toMatchObject({ results: [{ result: 'stored' }] });
    expect((await tablet.get('/api/pupil/me')).body).toMatchObject({ agreement: { signed: true } });
    expect(await gridOf(cards[8]!.pupilId)).toMatchObject({
      signature: { version: 1, how: 'typed-name', witness: null, current: true },
    });
    const { body } = await day.lead.get(`/api/classes/${day.classId}/register.csv`);
    expect(body).toMatch(/"years-2-4","1","yes","\d{4}-\d\d-\d\d \d\d:\d\d","typed name",""/u);
  });

  it('is out of reach for staff of other classes', async () => {
    const teacher = await day.hire('teacher', []);
    expect((await teacher.get(`/api/lessons/${lesson.lessonId}`)).status).toBe(404);
    for (const act of ['end', 'pin'])
      expect((await teacher.post(`/api/lessons/${lesson.lessonId}/${act}`)).status).toBe(404);
    expect((await teacher.post('/api/lessons', { classId: day.classId })).status).toBe(404);
    const office = await day.hire('office');
    expect((await office.post('/api/lessons', { classId: day.classId })).status).toBe(403);
  });
});
