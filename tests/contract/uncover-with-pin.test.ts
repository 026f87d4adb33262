/** The lesson PIN, checked by the server: right, wrong, guessed at, and from somebody else's device. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Deps } from '../../src/server/services/deps.ts';
import { makeLessonPin } from '../../src/server/services/lesson-pin.ts';
import { lanternState } from '../../src/server/services/lanterns/lantern-state.ts';
import { makeUncoverWithPin, PIN_TRIES } from '../../src/server/services/lanterns/uncover-with-pin.ts';
import { makeRecordEvents } from '../../src/server/services/recording/record-events.ts';
import { scoped } from '../../src/server/store/scoped.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { event, eventId, listeningLive, makeSchool, MONDAY, type TestSchool } from '../support/school.ts';

describe.each(databases)('uncovering with the lesson PIN on $name', ({ open }) => {
  let database: TestDatabase;
  let school: TestSchool;
  let deps: Deps;
  let pin: string;
  let wrong: string;
  let live = listeningLive();

  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    live = listeningLive();
    school = await makeSchool(database.store);
    deps = { db: database.store.db, store: database.store, clock: () => MONDAY, live } as unknown as Deps;
    const made = await makeLessonPin((n) => crypto.getRandomValues(new Uint8Array(n)));
    pin = made.pin;
    wrong = pin === '000000' ? '000001' : '000000';
    await scoped(deps.db, school.id).updateTable('lesson').set({ pin_salt: made.salt, pin_hash: made.hash }).execute();
    const lit = event(1, 'lantern-lit', { page: '/branches/' });
    await makeRecordEvents(deps)([{ token: school.pupils[0]!.token, event: lit }]);
  });
  const ask = (typed: string, token = school.pupils[0]!.token) => ({ token, lit: eventId(1), pin: typed });
  const state = () => lanternState(deps, { token: school.pupils[0]!.token, lit: eventId(1) });

  it('uncovers for the right one, and tells the staff', async () => {
    const uncover = makeUncoverWithPin(deps);
    expect(await uncover(ask(wrong))).toEqual({ uncovered: false });
    expect((await state()).state).toBe('sent');
    live.heard.length = 0;
    expect(await uncover(ask(pin))).toEqual({ uncovered: true });
    expect((await state()).state).toBe('uncovered');
    expect(live.heard).toContainEqual({ schoolId: school.id, kind: 'lantern', classId: school.classId });
  });

  it('never marks a lantern as seen', async () => {
    await makeUncoverWithPin(deps)(ask(pin));
    const card = await scoped(deps.db, school.id)
      .selectFrom('lantern')
      .select(['opened_at', 'uncovered_by'])
      .executeTakeFirst();
    expect(card).toEqual({ opened_at: null, uncovered_by: null });
  });

  it('does not uncover a press that joins the card afterwards, until it is typed again', async () => {
    const token = school.pupils[0]!.token;
    const again = { token, lit: eventId(2) };
    const uncover = makeUncoverWithPin(deps);
    await uncover(ask(pin));
    await makeRecordEvents(deps)([{ token, event: event(2, 'lantern-lit', { page: '/branches/' }) }]);
    expect((await lanternState(deps, again)).state).toBe('sent');
    await uncover({ ...again, pin });
    expect((await lanternState(deps, again)).state).toBe('uncovered');
  });

  it('does not uncover a press that joined the card before the PIN of the one before was heard of', async () => {
    const token = school.pupils[0]!.token;
    await makeRecordEvents(deps)([{ token, event: event(2, 'lantern-lit', { page: '/branches/' }) }]);
    const uncover = makeUncoverWithPin(deps);
    expect(await uncover(ask(pin))).toEqual({ uncovered: true });
    expect((await lanternState(deps, { token, lit: eventId(2) })).state).toBe('sent');
    await uncover({ token, lit: eventId(2), pin });
    expect((await lanternState(deps, { token, lit: eventId(2) })).state).toBe('uncovered');
  });

  it('rests after ten tries, even for the right one', async () => {
    const uncover = makeUncoverWithPin(deps);
    for (let guess = 0; guess < PIN_TRIES.points; guess++) await uncover(ask(wrong));
    await expect(uncover(ask(pin))).rejects.toMatchObject({ code: 'too-many-tries' });
  });

  it('is not there for another school or an unknown token', async () => {
    const uncover = makeUncoverWithPin(deps);
    const other = await makeSchool(database.store, 1);
    for (const token of [other.pupils[0]!.token, `${school.id}.${'x'.repeat(32)}`]) {
      await expect(uncover(ask(pin, token))).rejects.toMatchObject({ code: 'not-found' });
    }
  });
});
