/** A school with its agreements published, and what its children, staff and register say, for tests of signing. */
import { join } from 'node:path';
import type { PublishedAgreement } from '../../src/server/services/agreements/published.ts';
import { publishVersion } from '../../src/server/services/agreements/publish-version.ts';
import { readDefaultAgreements } from '../../src/server/services/agreements/read-defaults.ts';
import { registerOf, type RegisterEntry } from '../../src/server/services/classes/signatures.ts';
import { classPupils } from '../../src/server/services/classes/class-pupils.ts';
import type { Deps } from '../../src/server/services/deps.ts';
import { agreementOf } from '../../src/server/services/pupils/agreement-of.ts';
import { makeRecordEvents } from '../../src/server/services/recording/record-events.ts';
import { nameProof } from '../../src/server/services/tokens.ts';
import type { Staff } from '../../src/server/http/who.ts';
import type { YearGroup } from '../../src/domain/curriculum.ts';
import type { Role } from '../../src/domain/people.ts';
import { scoped } from '../../src/server/store/scoped.ts';
import type { TestDatabase } from './databases.ts';
import { event, listeningLive, makeSchool, MONDAY, randomBytes } from './school.ts';

const DEFAULTS = readDefaultAgreements(join(import.meta.dirname, '../../content/agreements'));
export const SCHOOL_YEAR = 2026;

/** The default text of an agreement; a copy, so that a test may change it. */
export function textOf(id: string): PublishedAgreement {
  return structuredClone(DEFAULTS.find(({ agreement }) => agreement.id === id)!);
}

export interface SignedWith {
  version?: number;
  promises?: string[];
  /** Null for a paw print. */
  typed?: string | null;
  at?: number;
}

export async function promisingSchool(database: TestDatabase, years: readonly YearGroup[] = ['3', '3', '3']) {
  const school = await makeSchool(database.store, years.length);
  const own = () => scoped(database.store.db, school.id);
  for (const [index, year_group] of years.entries()) {
    await own().updateTable('pupil').set({ year_group }).where('id', '=', school.pupils[index]!.id).execute();
  }
  let now = MONDAY + 60_000;
  const deps = {
    db: database.store.db,
    store: database.store,
    clock: () => now,
    random: randomBytes,
    live: listeningLive(),
    secrets: { seal: new Uint8Array(32), accounts: new Uint8Array(32), marks: new Uint8Array(32) },
    agreements: DEFAULTS,
  } as unknown as Deps;
  const publish = (text: PublishedAgreement) =>
    database.store.db.transaction().execute((transaction) => publishVersion(transaction, deps, school.id, text));
  for (const text of DEFAULTS) await publish(text);
  let events = 0;

  return {
    ...school,
    own,
    deps,
    publish,
    passTime: (ms: number) => void (now += ms),
    async begins(child: number, template: string): Promise<void> {
      const begun = event(9_000 + ++events, 'started', {}, `agreements/${template}`, MONDAY + events);
      await makeRecordEvents(deps)([{ token: school.pupils[child]!.token, event: begun }]);
    },
    /** What the server answers, and the id of the signature. */
    async signs(child: number, template: string, { version = 1, promises, typed, at }: SignedWith = {}) {
      const { token, forename } = school.pupils[child]!;
      const all = textOf(template).agreement.promises.map(({ id }) => id);
      const name = typed === null ? null : nameProof(token, typed ?? forename);
      const detail = { version, promises: promises ?? all, checks: 'done' as const, name };
      const made = event(9_000 + ++events, 'signed', detail, `agreements/${template}`, at ?? MONDAY + events);
      const { results } = await makeRecordEvents(deps)([{ token, event: made }]);
      return { id: made.id, said: results[0]!.code ?? results[0]!.result };
    },
    async register(child: number): Promise<RegisterEntry> {
      const pupils = await classPupils(own(), school.classId);
      return (await registerOf(own(), pupils, SCHOOL_YEAR)).get(school.pupils[child]!.id)!;
    },
    async asks(child: number) {
      const { id, year_group } = await own()
        .selectFrom('pupil')
        .select(['id', 'year_group'])
        .where('id', '=', school.pupils[child]!.id)
        .executeTakeFirstOrThrow();
      return agreementOf(own(), { id, yearGroup: year_group }, SCHOOL_YEAR);
    },
    async someone(role: Role, classIds?: string[]): Promise<Staff> {
      return { kind: 'staff', schoolId: school.id, staffId: await school.staff(role, classIds), role, name: role };
    },
  };
}
export type PromisingSchool = Awaited<ReturnType<typeof promisingSchool>>;
