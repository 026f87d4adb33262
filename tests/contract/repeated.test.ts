/** Queries that are built once and sent again hold to their school, whatever values they carry, on both databases. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SchoolDb } from '../../src/server/store/db.ts';
import { repeated } from '../../src/server/store/repeated.ts';
import { scoped } from '../../src/server/store/scoped.ts';
import { databases, type TestDatabase } from '../support/databases.ts';

const keep = repeated((school, rows: readonly { key: string; value: string }[]) =>
  school
    .insertInto('setting')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['school_id', 'key'])
        .doUpdateSet((e) => ({ value: e.ref('excluded.value') }))
        .where('setting.value', '!=', 'fixed'),
    )
    .returning('key'),
);
const find = repeated((school, keys: readonly { key: string }[]) =>
  school
    .selectFrom('setting')
    .select('value')
    .where(
      'key',
      'in',
      keys.map(({ key }) => key),
    ),
);

describe.each(databases)('a repeated query on $name', ({ open }) => {
  let database: TestDatabase;
  let oak: SchoolDb;
  let elm: SchoolDb;
  const all = (school: SchoolDb) => school.selectFrom('setting').select(['key', 'value']).orderBy('key').execute();

  beforeAll(async () => {
    database = await open();
    for (const id of ['oak', 'elm']) {
      await database.store.db.insertInto('school').values({ id, name: id, created_at: 1 }).execute();
    }
    [oak, elm] = [scoped(database.store.db, 'oak'), scoped(database.store.db, 'elm')];
  });
  afterAll(() => database.close());

  it('carries the values and the school of each call, however often it was built before', async () => {
    expect(await keep(oak, [{ key: 'a', value: 'oak' }])).toEqual([{ key: 'a' }]);
    await keep(elm, [{ key: 'a', value: 'elm' }]);
    await keep(oak, [
      { key: 'b', value: 'fixed' },
      { key: 'c', value: 'oak' },
    ]);
    await keep(oak, [
      { key: 'b', value: 'changed' },
      { key: 'c', value: 'changed' },
    ]);
    expect(await all(oak)).toEqual([
      { key: 'a', value: 'oak' },
      { key: 'b', value: 'fixed' },
      { key: 'c', value: 'changed' },
    ]);
    expect(await all(elm)).toEqual([{ key: 'a', value: 'elm' }]);
    expect(await find(elm, [{ key: 'a' }, { key: 'b' }])).toEqual([{ value: 'elm' }]);
    expect(await find(oak, [{ key: 'a' }, { key: 'b' }])).toHaveLength(2);
  });

  it('takes one row and hundreds', async () => {
    const rows = Array.from({ length: 300 }, (_, n) => ({ key: `row-${n}`, value: `${n}` }));
    expect(await keep(elm, rows)).toHaveLength(300);
    expect(await find(elm, [{ key: 'row-299' }])).toEqual([{ value: '299' }]);
    expect(await find(oak, rows)).toEqual([]);
  });

  it('refuses queries that are held to no school', async () => {
    await expect(find(database.store.db as unknown as SchoolDb, [{ key: 'a' }])).rejects.toThrow('held to no school');
  });
});
