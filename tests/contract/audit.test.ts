/** The audit's chain: entries made at once stand in one row, and one that was touched is found. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { audit, verifyAudit } from '../../src/server/services/audit.ts';
import { scoped } from '../../src/server/store/scoped.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { makeSchool, MONDAY, type TestSchool } from '../support/school.ts';

describe.each(databases)('the audit on $name', ({ open }) => {
  let database: TestDatabase;
  let school: TestSchool;
  const deps = () => ({ db: database.store.db, clock: () => MONDAY });
  const own = () => scoped(database.store.db, school.id);
  const write = (n: number) =>
    audit(deps(), { schoolId: school.id, staffId: 'someone' }, 'cards-printed', `class ${n}`, { children: n });

  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    school = await makeSchool(database.store, 0);
    await Promise.all(Array.from({ length: 12 }, (_, n) => write(n)));
  });

  it('numbers entries without gaps, whoever writes at the same time', async () => {
    const rows = await own().selectFrom('audit').select('seq').orderBy('seq').execute();
    expect(rows.map((row) => row.seq)).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
    expect(await verifyAudit(deps(), school.id)).toEqual({ entries: 12, broken: null });
    expect(await verifyAudit(deps(), 'nobody')).toEqual({ entries: 0, broken: null });
  });

  it.each([
    ['altered', () => own().updateTable('audit').set({ detail: '{}' }).where('seq', '=', 5).execute(), 5],
    ['given to another', () => own().updateTable('audit').set({ actor: 'other' }).where('seq', '=', 5).execute(), 5],
    ['removed', () => own().deleteFrom('audit').where('seq', '=', 7).execute(), 7],
    ['moved in time', () => own().updateTable('audit').set({ at: 1 }).where('seq', '=', 12).execute(), 12],
  ])('finds an entry that was %s', async (_, touch, broken) => {
    await touch();
    expect((await verifyAudit(deps(), school.id)).broken).toBe(broken);
  });

  it('still holds when its oldest entries were deleted as their time was over', async () => {
    await own().deleteFrom('audit').where('seq', '<=', 4).execute();
    expect(await verifyAudit(deps(), school.id)).toEqual({ entries: 8, broken: null });
  });
});
