/** The busy queries go straight to what they need: their cost grows with the class, not with the school or its years. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { classPage } from '../../src/server/services/classes/class-page.ts';
import type { Deps } from '../../src/server/services/deps.ts';
import { listLanterns } from '../../src/server/services/lanterns/list-lanterns.ts';
import { lanternState } from '../../src/server/services/lanterns/lantern-state.ts';
import { pupilProgress } from '../../src/server/services/pupils/progress.ts';
import { makeRecordEvents } from '../../src/server/services/recording/record-events.ts';
import type { Pupil, Staff } from '../../src/server/http/who.ts';
import type { Store } from '../../src/server/store/connect.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { event, eventId, listeningLive, makeSchool, MONDAY, type TestSchool } from '../support/school.ts';

/** Tables that stay small however long the school is there; all others are reached by more than the school's id. */
const SMALL = /^(SCAN|SEARCH) (agreement|agreement_version|a|v|class|class_staff|staff_profile)\b/;

let database: TestDatabase;
let store: Extract<Store, { kind: 'sqlite' }>;
let school: TestSchool;
let deps: Deps;
let teacher: Staff;
const asked = new Set<string>();

beforeAll(async () => {
  database = await databases[0].open();
  if (database.store.kind !== 'sqlite') throw new Error('the first database is SQLite');
  store = database.store;
  school = await makeSchool(store);
  deps = { db: store.db, store, clock: () => MONDAY + 60_000, live: listeningLive() } as unknown as Deps;
  teacher = { kind: 'staff', schoolId: school.id, staffId: await school.staff('teacher'), role: 'teacher', name: '' };
  const prepare = store.sqlite.prepare.bind(store.sqlite);
  store.sqlite.prepare = ((text: string) => (asked.add(text), prepare(text))) as typeof prepare;
});
afterAll(() => database.close());

/** The steps of a query's plan that read a table that grows by the school alone, or from end to end. */
function wideSteps(text: string): string[] {
  const plan = store.sqlite.prepare(`explain query plan ${text}`);
  const parameters = Array<null>(text.split('?').length - 1).fill(null);
  const steps = plan.all(...parameters) as { detail: string }[];
  return steps
    .map((step) => step.detail)
    .filter((detail) => !SMALL.test(detail))
    .filter((detail) => detail.startsWith('SCAN ') || /\(school_id=\?\)$/.test(detail));
}

it.each<[string, () => Promise<unknown>]>([
  ['the class page', () => classPage(deps, teacher, school.classId)],
  ['the corner mark', () => listLanterns(deps, teacher)],
  [
    'a covered device asking',
    () => lanternState(deps, { token: school.pupils[0]!.token, lit: eventId(2) }).catch(() => undefined),
  ],
  [
    'a child who changes tablets',
    async () => {
      const [{ id, token }] = school.pupils as [TestSchool['pupils'][number]];
      await makeRecordEvents(deps)([
        { token, event: event(3, 'started', {}, 'stories/kite') },
        { token, event: event(4, 'started', {}, 'games/drey') },
      ]);
      await pupilProgress(deps, { kind: 'pupil', schoolId: school.id, pupilId: id } as Pupil);
    },
  ],
  [
    'a delivery',
    () =>
      makeRecordEvents(deps)(
        [event(1, 'done', { ending: 'good' }), event(2, 'lantern-lit', { page: '/' })].map((one) => ({
          token: school.pupils[0]!.token,
          event: one,
        })),
      ),
  ],
])('%s reads no table from end to end', async (_, run) => {
  asked.clear();
  await run();
  const queries = [...asked].filter((text) => /^(select|update)/i.test(text));
  expect(queries.length).toBeGreaterThan(0);
  for (const text of queries) expect([text, wideSteps(text)]).toEqual([text, []]);
});

it('would see a query that does', () => {
  expect(wideSteps(`select * from "event" where "school_id" = ?`)).not.toEqual([]);
  expect(wideSteps(`select * from "event" where "kind" = ?`)).not.toEqual([]);
});
