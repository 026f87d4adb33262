/** The recording endpoints over real requests: bad input, and the road from a press to the closed card. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EventKind } from '../../src/domain/events.ts';
import { lanternMarks, lanternState } from '../../src/schemas/api/lantern.ts';
import { eventResults } from '../../src/schemas/api/events.ts';
import { pupilSession } from '../../src/schemas/api/lessons.ts';
import { classPage, lanternCard, witnessAnswer } from '../../src/schemas/api/staff-views.ts';
import { uuidv7 } from '../../src/domain/identifiers.ts';
import { openSchoolDay, rosterOf, serverDatabases, type SchoolDay } from '../support/school-day.ts';
import type { TestBrowser } from '../support/requests.ts';
import { randomBytes } from '../support/school.ts';

const made = (kind: EventKind, detail: object, activity: string | null = 'stories/free-gems') => {
  const now = Date.now();
  return { id: uuidv7(now, randomBytes(10)), activity, kind, detail, happenedAt: now };
};

describe.each(serverDatabases)('recording over requests on $name', ({ databaseUrl }) => {
  let day: SchoolDay;
  let teacher: TestBrowser;
  let tablet: TestBrowser;
  let token: string;
  let session: ReturnType<typeof pupilSession.parse>;
  const send = async (...events: unknown[]) => {
    const answer = await tablet.post('/api/events', { items: events.map((event) => ({ token, event })) });
    expect(answer.status).toBe(200);
    return eventResults.parse(answer.body).results.map((one) => one.code ?? one.result);
  };

  beforeAll(async () => {
    day = await openSchoolDay(await databaseUrl());
    const [card] = await day.importRoster(rosterOf(2));
    teacher = await day.hire('teacher');
    tablet = await day.tablet((await day.startLesson(teacher)).joinCode);
    const signedIn = await tablet.post('/api/pupil/sign-in', {
      username: card!.username,
      passphrase: card!.passphrase,
    });
    session = pupilSession.parse(signedIn.body);
    token = session.token;
  });
  afterAll(() => day.server.stop());

  it.each([
    ['no items', {}],
    ['items of another type', { items: 'all' }],
    ['an empty delivery', { items: [] }],
    ['51 items', { items: Array(51).fill({}) }],
    ['an unknown field', { items: [{}], extra: 1 }],
    ['a list', []],
    ['nothing', null],
  ])('refuses a delivery with %s', async (_, body) => {
    const answer = await tablet.post('/api/events', body);
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([400, 'body-invalid']);
  });

  it('refuses more than 64 KiB', async () => {
    const answer = await tablet.post('/api/events', { items: [{ token, event: 'x'.repeat(70_000) }] });
    expect(answer.status).toBe(413);
  });

  it('judges items one by one, without a cookie too', async () => {
    const good = made('choice', { step: 'lobby', choice: 'say-no', misconception: 'handle-it-alone' });
    expect(await send(good, { ...good, kind: 'odd' }, good)).toEqual(['stored', 'item-invalid', 'duplicate']);
    tablet.cookies.clear();
    expect(await send(made('done', { ending: 'told' }))).toEqual(['stored']);
    const page = classPage.parse((await teacher.get(`/api/classes/${day.classId}`)).body);
    expect(page.misconceptions).toEqual([{ rule: 'tell', misconception: 'handle-it-alone', pupils: 1 }]);
    expect(page.parked).toMatchObject([{ displayName: session.displayName, reason: 'item-invalid' }]);
    expect(page.pupils.find((pupil) => pupil.pupilId === session.pupilId)!.progress).toEqual({
      'stories/free-gems': 'done',
    });
  });

  it('takes a press to the teacher and back', async () => {
    const lit = made('lantern-lit', { page: '/branches/stories/free-gems/', step: 'lobby' });
    const ask = async () => lanternState.parse((await tablet.post('/api/lantern/state', { token, lit: lit.id })).body);
    expect(await send(lit)).toEqual(['stored']);
    expect((await ask()).state).toBe('sent');
    const { lanterns } = lanternMarks.parse((await teacher.get('/api/lanterns')).body);
    expect(lanterns).toMatchObject([{ id: lit.id, className: '3H', opened: false }]);
    const opened = await teacher.post(`/api/lanterns/${lit.id}/open`);
    expect(lanternCard.parse(opened.body)).toMatchObject({ displayName: session.displayName, step: 'lobby' });
    expect((await ask()).state).toBe('seen');
    lanternCard.parse((await teacher.post(`/api/lanterns/${lit.id}/on-my-way`)).body);
    expect((await ask()).state).toBe('on-my-way');
    lanternCard.parse((await teacher.post(`/api/lanterns/${lit.id}/uncover`)).body);
    expect((await ask()).state).toBe('uncovered');
    for (const bad of [
      {},
      { reason: 'bored' },
      { reason: 'recorded' },
      { reason: 'recorded', reference: ' ' },
      { reason: 'all-well', by: 'me' },
    ]) {
      expect((await teacher.post(`/api/lanterns/${lit.id}/close`, bad)).status).toBe(400);
    }
    const closed = await teacher.post(`/api/lanterns/${lit.id}/close`, { reason: 'recorded', reference: 'CP-17' });
    expect(lanternCard.parse(closed.body)).toMatchObject({ closeReason: 'recorded', closeReference: 'CP-17' });
    expect((await teacher.post(`/api/lanterns/${lit.id}/close`, { reason: 'accident' })).status).toBe(409);
    expect((await teacher.get('/api/lanterns')).body).toEqual({ lanterns: [] });
  });

  it.each([
    ['no token', { lit: randomUUID() }, 400],
    ['a press that is no UUID', { token: 'x'.repeat(30), lit: 'it' }, 400],
    ['an unknown field', { token: 'x'.repeat(30), lit: randomUUID(), more: 1 }, 400],
    ['a token of nobody', { token: 'x'.repeat(30), lit: randomUUID() }, 404],
  ])('refuses to say how a lantern stands for %s', async (_, body, status) => {
    expect((await tablet.post('/api/lantern/state', body)).status).toBe(status);
  });

  it('lets a child sign what was published, and the teacher witness it', async () => {
    const { activity, version } = session.agreement!;
    const id = activity.replace('agreements/', '');
    const text = day.server.deps.agreements.find((one) => one.agreement.id === id)!;
    const promises = text.agreement.promises.map((one) => one.id);
    const signed = made('signed', { version, promises, checks: 'done', name: session.acceptedNames[0] }, activity);
    expect(await send(signed)).toEqual(['stored']);
    expect(witnessAnswer.parse((await teacher.post(`/api/signatures/${signed.id}/witness`)).body).witness).toBe(
      'Tia Teacher',
    );
    const page = classPage.parse((await teacher.get(`/api/classes/${day.classId}`)).body);
    const child = page.pupils.find((pupil) => pupil.pupilId === session.pupilId)!;
    expect(child.signature).toMatchObject({ version: 1, current: true, witness: 'Tia Teacher' });
    expect((await teacher.post(`/api/signatures/${randomUUID()}/witness`)).status).toBe(404);
    expect((await teacher.post('/api/signatures/mine/witness')).status).toBe(404);
  });

  it('holds the audit together', async () => {
    const { schoolId } = await day.server.deps.db
      .selectFrom('school')
      .select('id as schoolId')
      .executeTakeFirstOrThrow();
    const { entries, broken } = await day.server.services.audit.verify(schoolId);
    expect(broken).toBeNull();
    expect(entries).toBeGreaterThan(4);
  });
});
