/** Agreements: what is published, what a child's signature must be, and who confirms it. */
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ActivityId } from '../../src/domain/events.ts';
import type { Role } from '../../src/domain/people.ts';
import { publishDefaults } from '../../src/server/services/agreements/publish-defaults.ts';
import { readDefaultAgreements } from '../../src/server/services/agreements/read-defaults.ts';
import { witnessSignature } from '../../src/server/services/agreements/witness.ts';
import type { Deps } from '../../src/server/services/deps.ts';
import { makeRecordEvents } from '../../src/server/services/recording/record-events.ts';
import { nameProof } from '../../src/server/services/tokens.ts';
import type { Staff } from '../../src/server/http/who.ts';
import { scoped } from '../../src/server/store/scoped.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { event, eventId, listeningLive, makeSchool, MONDAY, randomBytes, type TestSchool } from '../support/school.ts';

const AGREEMENTS = readDefaultAgreements(join(import.meta.dirname, '../../content/agreements'));
const PROMISES = AGREEMENTS.find((one) => one.agreement.id === 'years-2-4')!.agreement.promises.map((one) => one.id);

describe.each(databases)('signing on $name', ({ open }) => {
  let database: TestDatabase;
  let school: TestSchool;
  let deps: Deps;
  const own = () => scoped(deps.db, school.id);
  const publish = () =>
    deps.db.transaction().execute((transaction) => publishDefaults(transaction, deps, school.id, AGREEMENTS));
  const signature = (n: number, typed: string, changes: object = {}, activity: ActivityId = 'agreements/years-2-4') =>
    event(
      n,
      'signed',
      { version: 1, promises: PROMISES, checks: 'done', name: nameProof(school.pupils[0]!.token, typed), ...changes },
      activity,
    );
  const sign = async (token: string, made: unknown) => {
    const { results } = await makeRecordEvents(deps)([{ token, event: made }]);
    return results[0]!.code ?? results[0]!.result;
  };
  const someone = async (role: Role, classIds?: string[]): Promise<Staff> => ({
    kind: 'staff',
    schoolId: school.id,
    staffId: await school.staff(role, classIds),
    role,
    name: role,
  });

  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    school = await makeSchool(database.store);
    const now = () => MONDAY + 60_000;
    deps = {
      db: database.store.db,
      store: database.store,
      clock: now,
      random: randomBytes,
      live: listeningLive(),
    } as unknown as Deps;
    await publish();
  });

  it('publishes each default text as version 1, and never a second time', async () => {
    await publish();
    const versions = await own().selectFrom('agreement_version').select('version').execute();
    expect(versions).toEqual(AGREEMENTS.map(() => ({ version: 1 })));
  });

  it.each(['Ada Ashe', 'ada ashe', 'ÁDA-ASHE', 'Ada A', 'Ada'])('accepts the name typed as "%s"', async (typed) => {
    expect(await sign(school.pupils[0]!.token, signature(1, typed))).toBe('stored');
    expect(await own().selectFrom('signature').selectAll().execute()).toMatchObject([
      {
        id: eventId(1),
        pupil_id: school.pupils[0]!.id,
        version: 1,
        school_year: 2026,
        how: 'typed-name',
        signed_at: MONDAY + 1,
      },
    ]);
    expect(await own().selectFrom('progress').select('state').execute()).toEqual([{ state: 'done' }]);
  });

  it('parks a signature that cannot stand, where the teacher sees it', async () => {
    const { token } = school.pupils[0]!;
    expect(await sign(token, signature(1, 'Béla Ashe'))).toBe('name-differs');
    expect(await sign(school.pupils[1]!.token, signature(2, 'Ada Ashe'))).toBe('name-differs');
    expect(await sign(token, signature(3, 'Ada', { version: 2 }))).toBe('version-unknown');
    expect(await sign(token, signature(4, 'Ada', {}, 'agreements/years-7-8'))).toBe('version-unknown');
    expect(await sign(token, signature(5, 'Ada', {}, 'stories/years-2-4'))).toBe('version-unknown');
    expect(await sign(token, signature(6, 'Ada', { promises: PROMISES.slice(1) }))).toBe('promises-differ');
    expect(await sign(school.deviceToken, signature(7, 'Ada'))).toBe('nobody-signed-in');
    expect(await sign(token, signature(8, '', { name: null })), 'a paw print in Year 3').toBe('name-differs');
    expect(await sign(token, signature(9, 'Ada', { promises: [...PROMISES, 'tidy'] }))).toBe('promises-differ');
    expect(await own().selectFrom('signature').selectAll().execute()).toEqual([]);
    expect(await own().selectFrom('parked_event').select('reason').execute()).toHaveLength(9);
  });

  it('does not judge again what is recorded already, though the name has changed since', async () => {
    const { token, id } = school.pupils[0]!;
    const made = signature(1, 'Ada Ashe');
    expect(await sign(token, made)).toBe('stored');
    await own().updateTable('pupil').set({ forename: 'Adele', display_name: 'Adele A' }).where('id', '=', id).execute();
    expect(await sign(token, made)).toBe('duplicate');
  });

  it('is witnessed by staff of the class, once, and nobody else', async () => {
    await sign(school.pupils[0]!.token, signature(1, 'Ada'));
    const teacher = await someone('teacher');
    await expect(witnessSignature(deps, await someone('teacher', []), eventId(1))).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(witnessSignature(deps, teacher, eventId(2))).rejects.toMatchObject({ code: 'not-found' });
    const other = await makeSchool(database.store, 1);
    const stranger = { ...teacher, schoolId: other.id, staffId: await other.staff('lead'), role: 'lead' as const };
    await expect(witnessSignature(deps, stranger, eventId(1))).rejects.toMatchObject({ code: 'not-found' });
    const seen = { witness: 'The teacher', witnessedAt: MONDAY + 60_000 };
    expect(await witnessSignature(deps, teacher, eventId(1))).toEqual(seen);
    expect(await witnessSignature(deps, await someone('lead'), eventId(1))).toEqual(seen);
    expect(await own().selectFrom('audit').select('action').execute()).toEqual([{ action: 'signature-witnessed' }]);
  });
});
