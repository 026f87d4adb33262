/** From a press to a closed card: what the child is told, what staff see, and when it is passed on. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LanternNote } from '../../src/domain/events.ts';
import type { Role } from '../../src/domain/people.ts';
import { verifyAudit } from '../../src/server/services/audit.ts';
import {
  closeLantern,
  comeToLantern,
  openLantern,
  uncoverLantern,
} from '../../src/server/services/lanterns/act-on-lantern.ts';
import { closedLanterns } from '../../src/server/services/lanterns/closed-lanterns.ts';
import { holdSchool } from '../../src/server/services/hold-school.ts';
import { lanternState } from '../../src/server/services/lanterns/lantern-state.ts';
import { listLanterns } from '../../src/server/services/lanterns/list-lanterns.ts';
import { makeRecordEvents } from '../../src/server/services/recording/record-events.ts';
import type { Deps } from '../../src/server/services/deps.ts';
import type { Staff } from '../../src/server/http/who.ts';
import { scoped } from '../../src/server/store/scoped.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { DAY, event, eventId, listeningLive, makeSchool, MONDAY, type TestSchool } from '../support/school.ts';

const MINUTE = 60_000;
const WELL = { reason: 'all-well', reference: '' } as const;

describe.each(databases)('lanterns on $name', ({ open }) => {
  let database: TestDatabase;
  let school: TestSchool;
  let deps: Deps;
  let now = MONDAY;
  let live = listeningLive();
  let teacher: Staff;

  const someone = async (role: Role, classIds?: string[]): Promise<Staff> => ({
    kind: 'staff',
    schoolId: school.id,
    staffId: await school.staff(role, classIds),
    role,
    name: role,
  });
  const deliver = (token: string, ...made: unknown[]) =>
    makeRecordEvents(deps)(made.map((one) => ({ token, event: one })));
  const light = async (n: number, pupil = 0) => {
    await deliver(
      school.pupils[pupil]!.token,
      event(n, 'lantern-lit', { page: '/branches/stories/free-gems/', step: 'lobby' }),
    );
  };
  const note = (n: number, lit: number, said: LanternNote) =>
    deliver(school.pupils[0]!.token, event(n, 'lantern-note', { lit: eventId(lit), note: said }));
  const told = (lit: number, token = school.pupils[0]!.token) => lanternState(deps, { token, lit: eventId(lit) });
  const marks = async (staff = teacher) => (await listLanterns(deps, staff)).lanterns;

  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    now = MONDAY + MINUTE;
    live = listeningLive();
    school = await makeSchool(database.store);
    deps = { db: database.store.db, store: database.store, clock: () => now, live } as unknown as Deps;
    teacher = await someone('teacher');
  });

  it('tells the child only what is true: sent, seen, on my way, uncovered', async () => {
    await expect(told(1)).rejects.toMatchObject({ code: 'not-found' });
    await light(1);
    expect(live.heard).toContainEqual({ schoolId: school.id, kind: 'lantern', classId: school.classId });
    expect(await told(1)).toEqual({ state: 'sent', unseenTooLong: false });
    await marks();
    expect(await told(1)).toEqual({ state: 'sent', unseenTooLong: false });
    await openLantern(deps, teacher, eventId(1));
    expect(await told(1)).toEqual({ state: 'seen', unseenTooLong: false });
    await comeToLantern(deps, teacher, eventId(1));
    expect(await told(1)).toMatchObject({ state: 'on-my-way' });
    await uncoverLantern(deps, teacher, eventId(1));
    expect(await told(1)).toMatchObject({ state: 'uncovered' });
  });

  it('lists what was closed in the last 30 days, to those who reach the class, without a name', async () => {
    await light(1);
    await light(2, 1);
    await closeLantern(deps, teacher, eventId(1), WELL);
    const listed = { id: eventId(1), className: '3H', litAt: MONDAY + 1, reason: 'all-well' };
    expect(await closedLanterns(deps, teacher)).toEqual([listed]);
    expect(await closedLanterns(deps, await someone('dsl', []))).toEqual([listed]);
    expect(await closedLanterns(deps, await someone('teacher', []))).toEqual([]);
    now += 30 * DAY;
    expect(await closedLanterns(deps, teacher)).toEqual([]);
  });

  it('says so when nobody has looked for two minutes, by the clock of the server', async () => {
    await light(1);
    now += 2 * MINUTE - 1;
    expect((await told(1)).unseenTooLong).toBe(false);
    now += 1;
    expect((await told(1)).unseenTooLong).toBe(true);
    await openLantern(deps, teacher, eventId(1));
    expect((await told(1)).unseenTooLong).toBe(false);
  });

  it('still answers after the lesson, to the child and the device that pressed and to nobody else', async () => {
    await light(1);
    await scoped(deps.db, school.id).updateTable('lesson').set({ ended_at: now }).execute();
    now += 3 * DAY;
    expect((await told(1)).state).toBe('sent');
    expect((await told(1, school.deviceToken)).state).toBe('sent');
    const other = await makeSchool(database.store, 1);
    for (const token of [other.pupils[0]!.token, `${school.id}.${'x'.repeat(32)}`, 'x'.repeat(40)]) {
      await expect(told(1, token)).rejects.toMatchObject({ code: 'not-found' });
    }
    now += 12 * DAY;
    await expect(told(1)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is not told to a child of the same class on another tablet', async () => {
    await light(1);
    const other = school.pupils[1]!;
    await scoped(deps.db, school.id)
      .updateTable('upload_token')
      .set({ device_id: crypto.randomUUID() })
      .where('pupil_id', '=', other.id)
      .execute();
    await expect(told(1, other.token)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('joins presses to a card only while it is unopened; a later one alerts again', async () => {
    await light(2);
    await light(3);
    expect(await marks()).toHaveLength(1);
    await openLantern(deps, teacher, eventId(2));
    await light(4);
    expect((await marks()).map((mark) => [mark.id, mark.opened])).toEqual([
      [eventId(2), true],
      [eventId(4), false],
    ]);
    expect([(await told(3)).state, (await told(4)).state]).toEqual(['seen', 'sent']);
  });

  it('never says "seen" of a press that came while the card was being opened', async () => {
    await light(1);
    let pressed: Promise<void>;
    await deps.db.transaction().execute(async (transaction) => {
      await holdSchool(transaction, school.id);
      pressed = light(2);
      await new Promise((done) => setTimeout(done, 100));
      await scoped(transaction, school.id).updateTable('lantern').set({ opened_at: now }).execute();
    });
    await pressed!;
    expect([(await told(1)).state, (await told(2)).state]).toEqual(['seen', 'sent']);
  });

  it('keeps children apart, and shows the first press even when that one arrives last', async () => {
    await light(5);
    await light(6, 1);
    await deliver(school.pupils[0]!.token, event(2, 'lantern-lit', { page: '/branches/' }, null));
    expect(await marks()).toHaveLength(2);
    expect(await openLantern(deps, teacher, eventId(5))).toMatchObject({
      displayName: `${school.pupils[0]!.forename} A`,
      activity: null,
      step: null,
      page: '/branches/',
      litAt: MONDAY + 2,
      receivedAt: now,
    });
  });

  it('lights a card where nobody is signed in', async () => {
    await deliver(school.deviceToken, event(1, 'lantern-lit', { page: '/sign-in/' }, null));
    expect(await openLantern(deps, teacher, eventId(1))).toMatchObject({ displayName: null, page: '/sign-in/' });
    expect((await told(1, school.deviceToken)).state).toBe('seen');
  });

  it('gives marks without a name, and the name only on the opened card', async () => {
    await light(1);
    expect(JSON.stringify(await marks())).not.toContain(school.pupils[0]!.forename);
    const [mark] = await marks();
    expect(mark).toEqual({
      id: eventId(1),
      classId: school.classId,
      className: '3H',
      litAt: MONDAY + 1,
      opened: false,
      escalated: false,
    });
  });

  it('shows every lantern to the lead and the DSL, to class staff those of their classes', async () => {
    await light(1);
    for (const role of ['lead', 'dsl'] as const) expect(await marks(await someone(role, []))).toHaveLength(1);
    expect(await marks(await someone('supply'))).toHaveLength(1);
    const elsewhere = await someone('teacher', []);
    expect(await marks(elsewhere)).toEqual([]);
    for (const act of [openLantern, comeToLantern, uncoverLantern]) {
      await expect(act(deps, elsewhere, eventId(1))).rejects.toMatchObject({ code: 'not-found' });
    }
    await expect(closeLantern(deps, elsewhere, eventId(1), WELL)).rejects.toMatchObject({ code: 'not-found' });
    expect((await told(1)).state).toBe('sent');
  });

  it('passes on what nobody has closed in ten minutes, or by the end of the lesson', async () => {
    await light(1);
    now += 10 * MINUTE - 1;
    expect((await marks())[0]!.escalated).toBe(false);
    now += 1;
    expect((await marks())[0]!.escalated).toBe(true);
    await closeLantern(deps, teacher, eventId(1), WELL);
    await light(2);
    expect((await marks())[0]!.escalated).toBe(false);
    await scoped(deps.db, school.id).updateTable('lesson').set({ ended_at: now }).execute();
    expect((await marks())[0]!.escalated).toBe(true);
  });

  it('closes once, with its reason, and says who did what', async () => {
    await light(1);
    await openLantern(deps, teacher, eventId(1));
    const lead = await someone('lead');
    const card = await closeLantern(deps, lead, eventId(1), { reason: 'recorded', reference: 'CP-17' });
    expect(card).toMatchObject({
      openedBy: 'The teacher',
      closedBy: 'The lead',
      closeReason: 'recorded',
      closeReference: 'CP-17',
      uncoveredAt: null,
    });
    expect(await marks()).toEqual([]);
    await expect(closeLantern(deps, teacher, eventId(1), WELL)).rejects.toMatchObject({ code: 'conflict' });
    expect((await openLantern(deps, lead, eventId(1))).closedBy).toBe('The lead');
    const actions = await scoped(deps.db, school.id).selectFrom('audit').select('action').orderBy('seq').execute();
    expect(actions.map((row) => row.action)).toEqual(['lantern-opened', 'lantern-closed', 'lantern-opened']);
    expect(await verifyAudit(deps, school.id)).toEqual({ entries: 3, broken: null });
  });

  it("keeps what the child adds later, even when it arrives before the press, and not another's", async () => {
    await note(3, 1, 'practising');
    await light(1);
    await note(4, 1, 'something-happened');
    await deliver(school.pupils[1]!.token, event(5, 'lantern-note', { lit: eventId(1), note: 'practising' }));
    expect((await openLantern(deps, teacher, eventId(1))).notes).toEqual(['practising', 'something-happened']);
  });

  it('lets the first who comes stay the one who comes', async () => {
    await light(1);
    await Promise.all([
      comeToLantern(deps, teacher, eventId(1)),
      comeToLantern(deps, await someone('lead'), eventId(1)),
    ]);
    const again = await comeToLantern(deps, await someone('dsl'), eventId(1));
    expect(['The teacher', 'The lead']).toContain(again.onMyWayBy);
  });
});
