/** How the youngest sign in: tiles and three pictures, a badge, a grown-up; six on a tablet; over real requests, on both databases. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OWN_PICTURES } from '../../src/domain/picture-sign-in.ts';
import { uuidv7 } from '../../src/domain/identifiers.ts';
import { joinLessonAnswer, pupilSession } from '../../src/schemas/api/lessons.ts';
import { lessonPage } from '../../src/schemas/api/staff-views.ts';
import { scoped } from '../../src/server/store/scoped.ts';
import {
  mixedUp,
  openReception,
  sessionOf,
  taps,
  tilesOn,
  type PictureCard,
  type Reception,
} from '../support/reception.ts';
import { testBrowser, type TestBrowser } from '../support/requests.ts';
import { openSchoolDay, serverDatabases, type SchoolDay } from '../support/school-day.ts';

describe.each(serverDatabases)('picture sign-in on $name', ({ databaseUrl }) => {
  let day: SchoolDay;
  let reception: Reception;
  let cards: PictureCard[];
  let lesson: { lessonId: string; joinCode: string };
  let tablet: TestBrowser;
  beforeAll(async () => {
    day = await openSchoolDay(await databaseUrl());
    reception = await openReception(day, 'RB', 30, 2);
    cards = (await reception.cards()).pictureCards;
  });
  afterAll(() => day.server.stop());
  beforeEach(async () => {
    lesson = await reception.startLesson();
    tablet = await day.tablet(lesson.joinCode);
  });
  const pinOf = async () => ((await day.lead.post(`/api/lessons/${lesson.lessonId}/pin`)).body as { pin: string }).pin;
  const finishesTurn = (browser: TestBrowser) => browser.post('/api/pupil/sign-out');
  const whoIsHere = async () =>
    (await tilesOn(tablet)).children.filter((one) => one.signedIn).map((one) => one.pupilId);

  describe('the tiles', () => {
    it('show each young child of the class by a picture that nobody else has, and no child of Year 3', async () => {
      const { children, words } = await tilesOn(tablet);
      expect(children).toHaveLength(30);
      expect(new Set(children.map((child) => child.ownPicture)).size).toBe(30);
      expect(words).toBe(true);
      expect(children.map((child) => child.displayName)).toEqual(cards.map((card) => card.displayName));
      expect((await reception.cards()).cards).toHaveLength(2);
    });

    it('stay as they were once drawn, and say nothing of what is tapped', async () => {
      const { body } = await tablet.get('/api/tiles');
      expect(await tilesOn(await day.tablet(lesson.joinCode))).toEqual({ ...(body as object), tablet: 2 });
      expect((await reception.cards()).pictureCards).toEqual(cards);
      for (const { pictures, badge } of cards) {
        expect(JSON.stringify(body)).not.toContain(badge);
        expect(JSON.stringify(body)).not.toContain(JSON.stringify(pictures));
      }
    });

    it('are drawn once, however many tablets ask first', async () => {
      const fresh = await openReception(day, `F${lesson.joinCode}`, 12);
      const { joinCode } = await fresh.startLesson();
      const tablets = await Promise.all(Array.from({ length: 4 }, () => day.tablet(joinCode)));
      const shown = await Promise.all(tablets.map(async (one) => JSON.stringify((await tilesOn(one)).children)));
      expect(new Set(shown).size).toBe(1);
    });

    it('are the first door for a class of this age, with the other one for older children', async () => {
      const joined = joinLessonAnswer.parse((await tablet.post('/api/join', { code: lesson.joinCode })).body);
      expect(joined.signIn).toEqual({ first: 'pictures', both: true });
    });

    it('give a child who moves here another picture where theirs is taken', async () => {
      const crowd = await openReception(day, `M${lesson.joinCode}`, 2);
      const [first, second] = (await crowd.cards()).pictureCards as [PictureCard, PictureCard];
      const { db } = day.server.deps;
      const { schoolId } = await day.leadHerself();
      await scoped(db, schoolId)
        .updateTable('pupil_picture')
        .set({ own_picture: first.ownPicture })
        .where('pupil_id', '=', second.pupilId)
        .execute();
      const pictures = (await crowd.cards()).pictureCards.map((card) => card.ownPicture);
      expect(new Set(pictures).size).toBe(2);
      expect(OWN_PICTURES).toEqual(expect.arrayContaining(pictures));
    });
  });

  describe('three pictures', () => {
    it('in their order sign the child in, in any other they do not', async () => {
      const [card, other] = cards as [PictureCard, PictureCard];
      const wrong = [
        await taps(tablet, mixedUp(card)),
        await taps(tablet, { ...mixedUp(card), pupilId: crypto.randomUUID() }),
      ];
      for (const answer of wrong) expect([answer.status, answer.body]).toMatchObject([401, { code: 'sign-in-wrong' }]);
      expect(new Set(wrong.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
      const answer = await taps(tablet, card);
      expect(pupilSession.parse(answer.body)).toMatchObject({
        displayName: card.displayName,
        band: 'eyfs',
        ownPicture: card.ownPicture,
        signedInBy: 'pictures',
      });
      expect((await tablet.get('/api/pupil/me')).body).toEqual(answer.body);
      expect((await taps(tablet, other)).status).toBe(200);
      const page = lessonPage.parse((await day.lead.get(`/api/lessons/${lesson.lessonId}`)).body);
      expect(page).toMatchObject({ pictures: true, expected: 32 });
      expect(page.joined.find((one) => one.pupilId === card.pupilId)).toMatchObject({
        ownPicture: card.ownPicture,
        tablet: 1,
      });
    });

    it('are not looked at on a tablet that has not joined, or that has left', async () => {
      const card = cards[0]!;
      const stranger = testBrowser(day.server.url);
      for (const guess of [card, mixedUp(card)]) expect((await taps(stranger, guess)).status).toBe(401);
      expect((await taps(stranger, card)).body).toMatchObject({ code: 'sign-in-first' });
      expect((await stranger.post('/api/tiles/badge', { badge: card.badge })).body).toMatchObject({
        code: 'sign-in-first',
      });
      expect((await stranger.get('/api/tiles')).status).toBe(401);
      await day.lead.post(`/api/lessons/${lesson.lessonId}/end`);
      expect((await taps(tablet, card)).body).toMatchObject({ code: 'sign-in-first' });
    });

    it('of a child in another class are wrong here', async () => {
      const elsewhere = await openReception(day, `E${lesson.joinCode}`, 1);
      const [far] = (await elsewhere.cards()).pictureCards;
      for (const answer of [await taps(tablet, far!), await tablet.post('/api/tiles/badge', { badge: far!.badge })])
        expect(answer.body).toMatchObject({ code: 'sign-in-wrong' });
    });

    it('thirty children behind one address, with four wrong tries each, all get in', async () => {
      const answers = await Promise.all(
        cards.map(async (card) => {
          const own = await day.tablet(lesson.joinCode);
          const statuses = [];
          for (let i = 0; i < 4; i++) statuses.push((await taps(own, mixedUp(card))).status);
          return [...statuses, (await taps(own, card)).status];
        }),
      );
      expect(answers).toEqual(cards.map(() => [401, 401, 401, 401, 200]));
    });

    it('are stopped for one child on one tablet after six wrong tries; a grown-up still helps', async () => {
      const [card, other] = cards as [PictureCard, PictureCard];
      for (let i = 0; i < 6; i++) expect((await taps(tablet, mixedUp(card))).status).toBe(401);
      expect((await taps(tablet, card)).status).toBe(429);
      expect((await taps(tablet, other)).status).toBe(200);
      expect((await taps(await day.tablet(lesson.joinCode), card)).status).toBe(200);
      expect((await tablet.post('/api/tiles/help', { pupilId: card.pupilId, pin: await pinOf() })).status).toBe(200);
    });

    it('ten thousand guesses from tablets that have not joined shut nobody out', { timeout: 120_000 }, async () => {
      const hostile = testBrowser(day.server.url);
      hostile.cookies.set('tellwood_device', `${crypto.randomUUID()}.forged`);
      for (let round = 0; round < 100; round++) {
        const guesses = Array.from({ length: 100 }, (_, i) => taps(hostile, cards[(round + i) % 30]!));
        const answers = await Promise.all(guesses);
        expect(new Set(answers.map(({ body }) => (body as { code: string }).code))).toEqual(new Set(['sign-in-first']));
      }
      const statuses = await Promise.all(
        cards.map(async (card) => (await taps(await day.tablet(lesson.joinCode), card)).status),
      );
      expect(statuses).toEqual(cards.map(() => 200));
    });
  });

  describe('without remembering pictures', () => {
    it('a badge signs the child in, and says so', async () => {
      const { status, body } = await tablet.post('/api/tiles/badge', { badge: cards[3]!.badge });
      expect([status, body]).toMatchObject([200, { displayName: cards[3]!.displayName, signedInBy: 'badge' }]);
      expect((await tablet.post('/api/tiles/badge', { badge: `${cards[3]!.badge}x` })).status).toBe(401);
    });

    it('a grown-up with the lesson PIN signs the child in, and says so', async () => {
      const { pupilId } = cards[4]!;
      const pin = await pinOf();
      const wrong = String((Number(pin) + 1) % 1_000_000).padStart(6, '0');
      expect((await tablet.post('/api/tiles/help', { pupilId, pin: wrong })).status).toBe(401);
      expect((await tablet.post('/api/tiles/help', { pupilId: crypto.randomUUID(), pin })).status).toBe(401);
      expect((await tablet.post('/api/tiles/help', { pupilId, pin })).body).toMatchObject({ signedInBy: 'grown-up' });
      for (let i = 0; i < 10; i++) await tablet.post('/api/tiles/help', { pupilId, pin: wrong });
      expect((await tablet.post('/api/tiles/help', { pupilId, pin })).status).toBe(429);
    });
  });

  describe('taking turns on one tablet', () => {
    it('keeps six signed in side by side, and each turn begins with pictures again', async () => {
      for (const card of cards.slice(0, 6)) {
        expect((await taps(tablet, card)).status).toBe(200);
        const cookie = tablet.cookies.get('tellwood_pupil')!;
        await finishesTurn(tablet);
        tablet.cookies.set('tellwood_pupil', cookie);
        expect((await tablet.get('/api/pupil/me')).status, 'no cookie opens it between turns').toBe(401);
      }
      expect(await whoIsHere()).toEqual(cards.slice(0, 6).map((card) => card.pupilId));
      expect((await taps(tablet, cards[2]!)).status).toBe(200);
      expect(await whoIsHere()).toHaveLength(6);
    });

    it('refuses a seventh kindly, whom a grown-up lets in for the one who waited longest', async () => {
      for (const card of cards.slice(0, 6)) await taps(tablet, card);
      const seventh = cards[6]!;
      expect((await taps(tablet, seventh)).body).toMatchObject({ code: 'tablet-full' });
      expect((await tablet.post('/api/tiles/badge', { badge: seventh.badge })).status).toBe(409);
      const helped = await tablet.post('/api/tiles/help', { pupilId: seventh.pupilId, pin: await pinOf() });
      expect(helped.status).toBe(200);
      expect(await whoIsHere()).toEqual(cards.slice(1, 7).map((card) => card.pupilId));
      expect((await taps(await day.tablet(lesson.joinCode), cards[0]!)).status, 'on another tablet').toBe(200);
    });

    it('counts six, however many tap at once', async () => {
      const answers = await Promise.all(cards.slice(0, 10).map((card) => taps(tablet, card)));
      expect(answers.filter((answer) => answer.status === 200)).toHaveLength(6);
      expect(await whoIsHere()).toHaveLength(6);
    });

    it('credits each child’s work to that child, whoever has the turn when it is sent', async () => {
      const [ada, ben] = cards as [PictureCard, PictureCard];
      const done = (token: string, activity: string) => ({
        token,
        event: {
          id: uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
          activity,
          kind: 'done',
          detail: { ending: 'told' },
          happenedAt: Date.now(),
        },
      });
      const first = sessionOf(await taps(tablet, ada));
      await finishesTurn(tablet);
      const second = sessionOf(await taps(tablet, ben));
      await finishesTurn(tablet);
      const third = sessionOf(await taps(tablet, ada));
      const items = [
        done(first.token, 'stories/first'),
        done(second.token, 'stories/second'),
        done(third.token, 'stories/third'),
      ];
      const { body } = await tablet.post('/api/events', { items });
      expect(body).toMatchObject({ results: items.map(() => ({ result: 'stored' })) });
      const page = (await day.lead.get(`/api/classes/${reception.classId}`)).body as {
        pupils: { pupilId: string; progress: object }[];
      };
      const progressOf = (card: PictureCard) => page.pupils.find((one) => one.pupilId === card.pupilId)!.progress;
      expect(progressOf(ada)).toEqual({ 'stories/first': 'done', 'stories/third': 'done' });
      expect(progressOf(ben)).toEqual({ 'stories/second': 'done' });
    });
  });

  it('is renewed for one child: the old card and badge open nothing, and whoever is signed in with them is out', async () => {
    const card = cards.at(-1)!;
    await taps(tablet, card);
    expect((await day.lead.post(`/api/pupils/${card.pupilId}/renew`)).body).toEqual({ renewed: true });
    expect((await tablet.get('/api/pupil/me')).status).toBe(401);
    expect((await tablet.post('/api/tiles/badge', { badge: card.badge })).status).toBe(401);
    const renewed = (await reception.cards()).pictureCards.find((one) => one.pupilId === card.pupilId)!;
    expect(renewed.ownPicture).toBe(card.ownPicture);
    expect((await taps(tablet, renewed)).status).toBe(200);
    const teacher = await day.hire('teacher', []);
    expect((await teacher.post(`/api/pupils/${card.pupilId}/renew`)).status).toBe(404);
    cards = (await reception.cards()).pictureCards;
  });

  it('is renewed for a child of Year 3 with three new words', async () => {
    const [before] = (await reception.cards()).cards;
    await day.lead.post(`/api/pupils/${before!.pupilId}/renew`);
    const [after] = (await reception.cards()).cards;
    expect(after!.username).toBe(before!.username);
    expect(after!.passphrase).not.toBe(before!.passphrase);
  });
});
