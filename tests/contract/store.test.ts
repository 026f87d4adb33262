/** What the store promises on both databases: columns declared, the school first in every key, scopes that hold. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COLUMNS, undeclared } from '../../src/server/store/columns.ts';
import { refuseUnsafeSqlite, type Store } from '../../src/server/store/connect.ts';
import { migrate } from '../../src/server/store/migrate.ts';
import { OPEN_TABLES, SCHOOL_TABLES } from '../../src/server/store/school-key.ts';
import { scoped } from '../../src/server/store/scoped.ts';
import { dataWeKeep } from '../../src/tools/data-we-keep.ts';
import { databases, type TestDatabase } from '../support/databases.ts';

/** The columns of a table's primary key, in order. */
async function primaryKey(store: Store, table: string): Promise<string[]> {
  const raw = store.db.withoutPlugins();
  const { rows } =
    store.kind === 'sqlite'
      ? await sql<{ name: string }>`select name from pragma_table_info(${table}) where pk > 0 order by pk`.execute(raw)
      : await sql<{ name: string }>`
          select a.attname as name from pg_index i
          cross join unnest(i.indkey) with ordinality as k(attnum, nth)
          join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
          where i.indrelid = ${table}::regclass and i.indisprimary order by k.nth`.execute(raw);
  return rows.map((row) => row.name);
}

describe.each(databases)('the store on $name', ({ open }) => {
  let database: TestDatabase;
  let store: Store;
  beforeAll(async () => {
    database = await open();
    store = database.store;
    for (const id of ['oak', 'elm']) {
      await store.db.insertInto('school').values({ id, name: id, created_at: 1 }).execute();
      await scoped(store.db, id).insertInto('setting').values({ key: 'motto', value: id }).execute();
    }
  });
  afterAll(() => database.close());

  it('declares every column once, and no column that is not there', async () => {
    const tables = await store.db.withoutPlugins().introspection.getTables();
    expect(undeclared(tables)).toEqual([]);
    const { value: _, ...rest } = COLUMNS.setting;
    expect(undeclared(tables, { ...COLUMNS, setting: rest })).toEqual(['setting.value is not declared']);
    expect(undeclared(tables, { ...COLUMNS, fiction: rest })).toContain('fiction.key does not exist');
  });

  it('puts the school first in every primary key', async () => {
    for (const table of Object.keys(SCHOOL_TABLES)) {
      expect([table, (await primaryKey(store, table))[0]]).toEqual([table, 'school_id']);
    }
    const known = new Set([...Object.keys(SCHOOL_TABLES), ...Object.keys(OPEN_TABLES)]);
    const tables = await store.db.withoutPlugins().introspection.getTables();
    expect(tables.map((table) => table.name).filter((name) => !known.has(name))).toEqual([]);
  });

  it('has nothing to do when migrated twice', async () => {
    expect(await migrate(store, Date.now)).toEqual({ applied: [], backup: null });
  });

  it('shows a school its own rows only, whatever the query asks for', async () => {
    const oak = scoped(store.db, 'oak');
    expect(await oak.selectFrom('setting').select('value').execute()).toEqual([{ value: 'oak' }]);
    const either = await oak
      .selectFrom('setting as s')
      .select('s.value')
      .where((w) => w.or([w('s.value', '=', 'elm'), w('s.value', '=', 'oak')]))
      .execute();
    expect(either).toEqual([{ value: 'oak' }]);
    const joined = await oak
      .selectFrom('setting as s')
      .leftJoin('setting as other', 'other.key', 's.key')
      .select(['s.value', 'other.value as other'])
      .execute();
    expect(joined).toEqual([{ value: 'oak', other: 'oak' }]);
    const nested = await oak
      .selectFrom('setting')
      .select('value')
      .where('value', 'in', (w) => w.selectFrom('setting as s').select('s.value'))
      .union(oak.selectFrom('setting').select('value'))
      .execute();
    expect(nested).toEqual([{ value: 'oak' }]);
  });

  it('changes and deletes rows of its own school only', async () => {
    const oak = scoped(store.db, 'oak');
    await oak.updateTable('setting').set({ value: 'changed' }).execute();
    await oak.deleteFrom('setting').where('value', '<>', 'changed').execute();
    expect(await scoped(store.db, 'elm').selectFrom('setting').select('value').execute()).toEqual([{ value: 'elm' }]);
    await oak.updateTable('setting').set({ value: 'oak' }).execute();
  });

  it('stays inside an open transaction', async () => {
    const failing = store.db.transaction().execute(async (trx) => {
      await scoped(trx, 'oak').insertInto('setting').values({ key: 'lost', value: '' }).execute();
      throw new Error('undo');
    });
    await expect(failing).rejects.toThrow('undo');
    expect(await scoped(store.db, 'oak').selectFrom('setting').select('key').execute()).toEqual([{ key: 'motto' }]);
  });

  it('refuses school tables without a school, and a school written by hand', async () => {
    const loose = store.db as never as ReturnType<typeof scoped>;
    await expect(loose.selectFrom('setting').selectAll().execute()).rejects.toThrow('belongs to a school');
    await expect(loose.deleteFrom('audit').execute()).rejects.toThrow('belongs to a school');
    await expect(sql`select * from setting`.execute(store.db)).rejects.toThrow('Written-out SQL');
    await expect(sql`select * from setting`.execute(scoped(store.db, 'oak'))).rejects.toThrow('Written-out SQL');
    const forged = { school_id: 'elm', key: 'k', value: 'v' } as never;
    await expect(scoped(store.db, 'oak').insertInto('setting').values(forged).execute()).rejects.toThrow('school_id');
    const moved = { school_id: 'elm' } as never;
    await expect(scoped(store.db, 'oak').updateTable('setting').set(moved).execute()).rejects.toThrow('school_id');
    expect(() => scoped(store.db, '')).toThrow('no school');
  });

  it('reads times back as numbers', async () => {
    const school = await store.db
      .selectFrom('school')
      .select('created_at')
      .where('id', '=', 'oak')
      .executeTakeFirstOrThrow();
    expect(school.created_at).toBe(1);
  });
});

it('keeps src/decisions/data-we-keep.md as the registry says', () => {
  const file = join(import.meta.dirname, '../../src/decisions/data-we-keep.md');
  expect(readFileSync(file, 'utf8'), 'run: node src/tools/write-data-we-keep.ts').toBe(dataWeKeep());
});

it('refuses versions of SQLite that can lose data', () => {
  for (const bad of ['3.51.2', '3.51.0', '3.50.9', '2.9.9']) expect(() => refuseUnsafeSqlite(bad)).toThrow('refused');
  for (const good of ['3.51.3', '3.52.0', '3.54.1', '4.0.0']) expect(() => refuseUnsafeSqlite(good)).not.toThrow();
});
