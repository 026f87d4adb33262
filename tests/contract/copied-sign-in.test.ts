/** A child signs in with another's pictures and signs for them: the adult who is asked to confirm catches it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { uuidv7 } from '../../src/domain/identifiers.ts';
import { adultsHereAnswer, witnessHereAnswer } from '../../src/schemas/api/signing.ts';
import { signaturesToConfirm, voidedAnswer } from '../../src/schemas/api/staff-views.ts';
import { scoped } from '../../src/server/store/scoped.ts';
import { openReception, sessionOf, taps, tilesOn, type PictureCard, type Reception } from '../support/reception.ts';
import type { TestBrowser } from '../support/requests.ts';
import { openSchoolDay, serverDatabases, type SchoolDay } from '../support/school-day.ts';

describe.each(serverDatabases)('a copied sign-in on $name', ({ databaseUrl }) => {
  let day: SchoolDay;
  let reception: Reception;
  let cards: PictureCard[];
  let lesson: { lessonId: string; joinCode: string };
  let tablet: TestBrowser;
  let signatureId: string;
  beforeAll(async () => {
    day = await openSchoolDay(await databaseUrl());
  });
  afterAll(() => day.server.stop());
  beforeEach(async () => {
    reception = await openReception(day, `R${Math.random().toString(36).slice(2, 8)}`, 3);
    cards = (await reception.cards()).pictureCards;
    lesson = await reception.startLesson();
    await day.tablet(lesson.joinCode);
    tablet = await day.tablet(lesson.joinCode);
    signatureId = await signsAs(cards[0]!);
  });

  async function signsAs(card: PictureCard): Promise<string> {
    const { token, agreement } = sessionOf(await taps(tablet, card));
    const made = <K extends string, D>(kind: K, detail: D, happenedAt: number) => ({
      id: uuidv7(happenedAt, crypto.getRandomValues(new Uint8Array(10))),
      activity: agreement!.activity,
      kind,
      detail,
      happenedAt,
    });
    const { version, promises } = agreement!;
    const begun = made('started', {}, Date.now() - 1);
    const event = made('signed', { version, promises, checks: 'done', name: null }, Date.now());
    const items = [begun, event].map((one) => ({ token, event: one }));
    const { body } = await tablet.post('/api/events', { items });
    expect(body).toMatchObject({ results: [{ result: 'stored' }, { result: 'stored' }] });
    return event.id;
  }
  const toConfirm = async (who = day.lead) =>
    signaturesToConfirm.parse((await who.get(`/api/classes/${reception.classId}/signatures`)).body).signatures;
  const inRegister = async (card: PictureCard) => {
    const { body } = await day.lead.get(`/api/classes/${reception.classId}`);
    const page = body as { pupils: { pupilId: string; signature: object | null; progress: object }[] };
    return page.pupils.find((one) => one.pupilId === card.pupilId)!;
  };
  const notThem = (who = day.lead) => who.post(`/api/signatures/${signatureId}/not-them`);

  it('is shown to staff with who, the picture, when, how, and on which tablet', async () => {
    expect(await toConfirm()).toEqual([
      {
        signatureId,
        pupilId: cards[0]!.pupilId,
        displayName: cards[0]!.displayName,
        ownPicture: cards[0]!.ownPicture,
        signedAt: expect.any(Number),
        signedInBy: 'pictures',
        tablet: 2,
      },
    ]);
    expect((await tilesOn(tablet)).tablet).toBe(2);
  });

  it('that was the child themselves is confirmed, leaves the list, and stays', async () => {
    await day.lead.post(`/api/signatures/${signatureId}/witness`);
    expect(await toConfirm()).toEqual([]);
    expect((await notThem()).body).toMatchObject({ code: 'conflict' });
    expect((await inRegister(cards[0]!)).signature).toMatchObject({ witness: 'Lea Lead' });
  });

  it('is taken back: the register says not yet, the tablet is out, the pictures are new, the audit knows', async () => {
    const card = cards[0]!;
    expect(voidedAnswer.parse((await notThem()).body)).toEqual({ pupilId: card.pupilId });
    expect(await toConfirm()).toEqual([]);
    expect(await inRegister(card)).toMatchObject({
      signature: null,
      progress: { 'agreements/reception-year-1': 'started' },
    });
    expect((await tablet.get('/api/pupil/me')).status).toBe(401);
    expect((await tablet.get('/api/tiles')).status, 'the tablet itself stays in the lesson').toBe(200);
    const renewed = (await reception.cards()).pictureCards.find((one) => one.pupilId === card.pupilId)!;
    expect(renewed.pictures).not.toEqual(card.pictures);
    expect(renewed.badge).not.toBe(card.badge);
    expect((await tablet.post('/api/tiles/badge', { badge: card.badge })).status).toBe(401);

    const { schoolId } = await day.leadHerself();
    const school = scoped(day.server.deps.db, schoolId);
    const kept = await school.selectFrom('signature').selectAll().where('id', '=', signatureId).executeTakeFirst();
    expect(kept).toMatchObject({ signed_in_by: 'pictures', voided_at: expect.any(Number), witness_id: null });
    const entries = await school.selectFrom('audit').select(['action', 'subject']).orderBy('seq', 'desc').execute();
    expect(entries).toContainEqual({ action: 'signature-voided', subject: signatureId });
    expect((await day.lead.post(`/api/signatures/${signatureId}/witness`)).status).toBe(404);
    expect((await notThem()).status, 'a second press').toBe(200);
  });

  it('leaves the child free to sign, with the new pictures', async () => {
    await notThem();
    const renewed = (await reception.cards()).pictureCards.find((one) => one.pupilId === cards[0]!.pupilId)!;
    const again = await signsAs(renewed);
    expect((await toConfirm()).map((one) => one.signatureId)).toEqual([again]);
    expect(await inRegister(renewed)).toMatchObject({
      signature: { signatureId: again, current: true },
      progress: { 'agreements/reception-year-1': 'done' },
    });
  });

  describe('with the adult beside the tablet', () => {
    const pinOf = async () =>
      ((await day.lead.post(`/api/lessons/${lesson.lessonId}/pin`)).body as { pin: string }).pin;
    const ask = (pin: string, on = tablet) => on.post('/api/pupil/adults', { pin });
    const says = (pin: string, isThem: boolean, more: object = {}) =>
      tablet.post('/api/pupil/witness', { pin, signatureId, staffId: leadId, isThem, ...more });
    let pin: string;
    let wrong: string;
    let leadId: string;
    beforeEach(async () => {
      pin = await pinOf();
      wrong = pin === '000000' ? '000001' : '000000';
      leadId = (await day.leadHerself()).staffId;
    });

    it('is confirmed there by name, with the lesson PIN alone', async () => {
      expect((await ask(wrong)).status).toBe(401);
      const { body } = await ask(pin);
      expect(adultsHereAnswer.parse(body)).toEqual({ signatureId, adults: [{ staffId: leadId, name: 'Lea Lead' }] });
      expect((await says(wrong, true)).status).toBe(401);
      expect((await inRegister(cards[0]!)).signature).toMatchObject({ witness: null });
      expect(witnessHereAnswer.parse((await says(pin, true)).body)).toEqual({ witness: 'Lea Lead' });
      expect((await inRegister(cards[0]!)).signature).toMatchObject({ witness: 'Lea Lead' });
      expect(await toConfirm()).toEqual([]);
      expect((await ask(pin)).status, 'nothing is left to confirm').toBe(404);
    });

    it('is caught there: the signature is taken back, and the child who copied is out', async () => {
      expect(witnessHereAnswer.parse((await says(pin, false)).body)).toEqual({ witness: null });
      expect(await inRegister(cards[0]!)).toMatchObject({ signature: null });
      expect((await tablet.get('/api/pupil/me')).status).toBe(401);
    });

    it('is confirmed by nobody who does not teach this class, and for no other child', async () => {
      await day.hire('teacher', []);
      const { schoolId } = await day.leadHerself();
      const staff = await scoped(day.server.deps.db, schoolId).selectFrom('staff_profile').select('id').execute();
      const stranger = staff.find(({ id }) => id !== leadId)!.id;
      expect((await says(pin, true, { staffId: stranger })).status).toBe(404);
      const other = await day.tablet(lesson.joinCode);
      sessionOf(await taps(other, cards[1]!));
      expect((await ask(pin, other)).status, 'this child has signed nothing').toBe(404);
      const theirs = { pin, signatureId, staffId: leadId, isThem: true };
      expect((await other.post('/api/pupil/witness', theirs)).status).toBe(404);
    });

    it('rests after ten wrong PINs on one tablet', async () => {
      for (let guess = 0; guess < 10; guess++) await ask(wrong);
      expect((await ask(pin)).status).toBe(429);
    });
  });

  it('still lights a lantern that was pressed on that tablet', async () => {
    const { token } = sessionOf(await taps(tablet, cards[1]!));
    signatureId = await signsAs(cards[1]!);
    await notThem();
    const event = {
      id: uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
      activity: null,
      kind: 'lantern-lit',
      detail: { page: '/acorns/' },
      happenedAt: Date.now(),
    };
    const { body } = await tablet.post('/api/events', { items: [{ token, event }] });
    expect(body).toMatchObject({ results: [{ result: 'stored' }] });
  });

  it('is out of reach for staff of other classes', async () => {
    const teacher = await day.hire('teacher', []);
    expect((await notThem(teacher)).status).toBe(404);
    expect((await teacher.get(`/api/classes/${reception.classId}/signatures`)).status).toBe(404);
    const supply = await day.hire('supply', [reception.classId]);
    expect(await toConfirm(supply)).toHaveLength(1);
  });
});
