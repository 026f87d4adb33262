/** What a child has begun and done is told on any device they sign in on, and where they left it; on both databases. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActivityId, EventDetails, EventKind } from '../../src/domain/events.ts';
import { uuidv7 } from '../../src/domain/identifiers.ts';
import { pupilSession } from '../../src/schemas/api/lessons.ts';
import { pupilProgress } from '../../src/schemas/api/progress.ts';
import { classPage } from '../../src/schemas/api/staff-views.ts';
import type { TestBrowser } from '../support/requests.ts';
import { openSchoolDay, rosterOf, serverDatabases, type SchoolDay } from '../support/school-day.ts';
import { randomBytes } from '../support/school.ts';

type Told = [kind: EventKind, detail: EventDetails[EventKind], activity?: ActivityId];

describe.each(serverDatabases)('progress of a child on $name', ({ databaseUrl }) => {
  let day: SchoolDay;
  let joinCode: string;
  let cards: Awaited<ReturnType<SchoolDay['importRoster']>>;
  let now = Date.now();

  beforeAll(async () => {
    day = await openSchoolDay(await databaseUrl());
    cards = await day.importRoster(rosterOf(7));
    ({ joinCode } = await day.startLesson());
  });
  afterAll(() => day.server.stop());

  async function signIn(child: number) {
    const tablet = await day.tablet(joinCode);
    const { username, passphrase } = cards[child]!;
    const { body } = await tablet.post('/api/pupil/sign-in', { username, passphrase });
    const { token } = pupilSession.parse(body);
    now = Date.now();
    const does = async (...told: Told[]) => {
      const items = told.map(([kind, detail, activity = 'stories/free-gems']) => {
        const event = { id: uuidv7((now += 7), randomBytes(10)), activity, kind, detail, happenedAt: now };
        return { token, event };
      });
      const answer = await tablet.post('/api/events', { items });
      expect(answer.status).toBe(200);
    };
    return { tablet, does };
  }
  const standing = async (tablet: TestBrowser) => {
    const { activities } = pupilProgress.parse((await tablet.get('/api/pupil/progress')).body);
    return Object.fromEntries(activities.map(({ activity, state, left }) => [activity, [state, left]]));
  };

  it('has nothing to tell of a child who has begun nothing', async () => {
    const { tablet } = await signIn(0);
    expect((await tablet.get('/api/pupil/progress')).body).toEqual({ activities: [] });
  });

  it('tells on a second tablet where each activity was left', async () => {
    const first = await signIn(1);
    await first.does(
      ['started', {}],
      ['choice', { step: 'lobby', choice: 'ask-what', misconception: 'handle-it-alone' }],
      ['started', {}, 'games/drey/lks2'],
      ['choice', { step: 'branches-twins-rabbit', choice: 'pin' }, 'games/drey/lks2'],
      ['choice', { step: 'offer', choice: 'tell-nan' }],
      ['level-done', { level: 'branches-twins' }, 'games/drey/lks2'],
      ['started', {}, 'stories/kite'],
    );
    const second = await signIn(1);
    expect(await standing(second.tablet)).toEqual({
      'stories/free-gems': ['started', { step: 'offer', choice: 'tell-nan' }],
      'games/drey/lks2': ['started', { level: 'branches-twins' }],
      'stories/kite': ['started', null],
    });
  });

  it('says done, and nothing more, once an activity is finished', async () => {
    const { tablet, does } = await signIn(2);
    await does(['choice', { step: 'lobby', choice: 'tell-nan' }], ['done', { ending: 'together' }]);
    expect(await standing(tablet)).toEqual({ 'stories/free-gems': ['done', null] });
  });

  it('tells one band’s game from another’s; what was recorded without a band counts in the child’s own', async () => {
    const { tablet, does } = await signIn(6);
    await does(['done', { ending: 'balanced' }, 'games/drey/eyfs'], ['started', {}, 'games/drey']);
    await does(['level-done', { level: 'branches-twins' }, 'games/drey']);
    const known = {
      'games/drey/eyfs': ['done', null],
      'games/drey/lks2': ['started', { level: 'branches-twins' }],
    };
    expect(await standing(tablet)).toEqual(known);
    const { progress } = pupilSession.parse((await tablet.get('/api/pupil/me')).body);
    const states = Object.fromEntries(Object.entries(known).map(([activity, [state]]) => [activity, state]));
    expect(Object.fromEntries(progress.map(({ activity, state }) => [activity, state]))).toEqual(states);
    const { activities, pupils } = classPage.parse((await day.lead.get(`/api/classes/${day.classId}`)).body);
    expect(activities).toEqual(expect.arrayContaining(['games/drey/eyfs', 'games/drey/lks2']));
    expect(pupils.find(({ pupilId }) => pupilId === cards[6]!.pupilId)?.progress).toEqual(states);
  });

  it('never tells one child what another did, even in the same moment', async () => {
    const [ada, ben] = [await signIn(3), await signIn(4)];
    const moment = (now = Date.now());
    await ada.does(['choice', { step: 'lobby', choice: 'yes-please' }]);
    now = moment;
    await ben.does(['choice', { step: 'lobby', choice: 'tell-nan' }]);
    const left = { choice: 'tell-nan', step: 'lobby' };
    expect(await standing(ben.tablet)).toEqual({ 'stories/free-gems': ['started', left] });
  });

  it('still says "begun" where the clock of a tablet is wrong', async () => {
    const { tablet, does } = await signIn(5);
    const right = now;
    now = 1_000;
    await does(['choice', { step: 'lobby', choice: 'tell-nan' }]);
    now = right;
    expect(await standing(tablet)).toEqual({ 'stories/free-gems': ['started', null] });
  });

  it('is told to nobody else', async () => {
    expect((await (await day.tablet(joinCode)).get('/api/pupil/progress')).status).toBe(401);
    expect((await day.lead.get('/api/pupil/progress')).status).toBe(401);
  });
});
