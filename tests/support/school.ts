/** A small school put straight into the store: classes, staff, children, a lesson and their upload tokens. */
import { createHash, randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { uuidv7 } from '../../src/domain/identifiers.ts';
import type { ActivityId, DeviceEvent, EventDetails, EventKind } from '../../src/domain/events.ts';
import type { Role } from '../../src/domain/people.ts';
import { hashToken, makeToken } from '../../src/server/services/tokens.ts';
import type { Store } from '../../src/server/store/connect.ts';
import { scoped } from '../../src/server/store/scoped.ts';
import type { OpenTables } from '../../src/server/store/tables.ts';

/** A Monday in term: 5 October 2026, 10:00 UTC. */
export const MONDAY = Date.UTC(2026, 9, 5, 10);
export const DAY = 86_400_000;

export const randomBytes = (n: number): Uint8Array => crypto.getRandomValues(new Uint8Array(n));

/** The same UUIDv7 for the same number. */
export const eventId = (n: number): string => uuidv7(MONDAY, createHash('sha256').update(String(n)).digest());

export function event<K extends EventKind>(
  n: number,
  kind: K,
  detail: EventDetails[K],
  activity: ActivityId | null = 'stories/free-gems',
  happenedAt = MONDAY + n,
): DeviceEvent {
  return { id: eventId(n), activity, kind, detail, happenedAt } as DeviceEvent;
}

export interface TestPupil {
  id: string;
  token: string;
  forename: string;
  surname: string;
}
export interface TestSchool {
  id: string;
  classId: string;
  lessonId: string;
  deviceId: string;
  /** The device's own token: nobody is signed in. */
  deviceToken: string;
  pupils: TestPupil[];
  staff(role: Role, classIds?: string[]): Promise<string>;
}

const NAMES = ['Ada', 'Béla', 'Chidi', 'Dara', 'Esme', 'Femi'];

export function makeSchool(store: Store, pupils = 3, now = MONDAY): Promise<TestSchool> {
  return store.db.transaction().execute((transaction) => fillSchool(store, transaction, pupils, now));
}

async function fillSchool(
  store: Store,
  transaction: Transaction<OpenTables>,
  pupils: number,
  now: number,
): Promise<TestSchool> {
  const id = randomUUID();
  const [classId, lessonId, deviceId] = [randomUUID(), randomUUID(), randomUUID()];
  await transaction.insertInto('school').values({ id, name: 'Oak Primary', created_at: now }).execute();
  const school = scoped(transaction, id);
  await school
    .insertInto('class')
    .values({ id: classId, name: '3H', year_group: '3', school_year: 2026, created_at: now, archived_at: null })
    .execute();
  await school
    .insertInto('lesson')
    .values({
      id: lessonId,
      class_id: classId,
      activity: null,
      started_by: randomUUID(),
      started_at: now,
      ended_at: null,
      join_code: 'ABC234',
      pin_cipher: '',
      pin_salt: '',
      pin_hash: '',
    })
    .execute();
  const token = async (pupilId: string | null) => {
    const made = makeToken(id, randomBytes);
    await school
      .insertInto('upload_token')
      .values({
        id: randomUUID(),
        token_hash: hashToken(made),
        pupil_id: pupilId,
        device_id: deviceId,
        class_id: classId,
        lesson_id: lessonId,
        created_at: now,
        expires_at: now + 14 * DAY,
      })
      .execute();
    return made;
  };
  const made: TestPupil[] = [];
  for (let n = 0; n < pupils; n++) {
    const pupil = { id: randomUUID(), forename: NAMES[n % NAMES.length]!, surname: `Ashe${'x'.repeat(n)}` };
    await school
      .insertInto('pupil')
      .values({
        ...pupil,
        display_name: `${pupil.forename} A`,
        year_group: '3',
        username: `child${n}`,
        passphrase_cipher: '',
        created_at: now,
        left_at: null,
      })
      .execute();
    await school
      .insertInto('membership')
      .values({ pupil_id: pupil.id, class_id: classId, school_year: 2026, joined_at: now, left_at: null })
      .execute();
    made.push({ ...pupil, token: await token(pupil.id) });
  }
  return {
    id,
    classId,
    lessonId,
    deviceId,
    deviceToken: await token(null),
    pupils: made,
    staff: async (role, classIds = [classId]) => {
      const staffId = randomUUID();
      const school = scoped(store.db, id);
      await school
        .insertInto('staff_profile')
        .values({
          id: staffId,
          user_id: randomUUID(),
          display_name: `The ${role}`,
          email: `${staffId}@oak.example`,
          role,
          created_at: now,
          ended_at: null,
        })
        .execute();
      for (const class_id of classIds) {
        await school.insertInto('class_staff').values({ class_id, staff_id: staffId }).execute();
      }
      return staffId;
    },
  };
}

/** Remembers the nudges that a service gives. */
export function listeningLive() {
  const heard: { schoolId: string; kind: string; classId: string }[] = [];
  return {
    heard,
    publish: (schoolId: string, message: { kind: string; classId: string }) =>
      void heard.push({ schoolId, ...message }),
    subscribe: () => () => undefined,
    close: async () => undefined,
  };
}
