/** Before the shape of a database changes it is copied, and the copy is checked. */
import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { Kysely } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Store } from '../../src/server/store/connect.ts';
import { migrations } from '../../src/server/store/migrations/index.ts';
import { backUp, checkIntegrity, migrate } from '../../src/server/store/migrate.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { MONDAY } from '../support/school.ts';

let database: TestDatabase;
let store: Extract<Store, { kind: 'sqlite' }>;
const folder = () => join(dirname(store.file), 'backups');

beforeEach(async () => {
  database = await databases[0].openEmpty();
  if (database.store.kind !== 'sqlite') throw new Error('the first database is SQLite');
  store = database.store;
});
afterEach(() => database.close());

/** As if the product had been released before lanterns and what came after them. */
const OLDER = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0004'));

it('makes no backup of a database that is new or up to date', async () => {
  expect((await migrate(store, () => MONDAY)).backup).toBeNull();
  expect((await migrate(store, () => MONDAY)).backup).toBeNull();
});

it('copies what is there before changing it', async () => {
  await migrate(store, () => MONDAY, OLDER);
  await store.db.insertInto('school').values({ id: 'oak', name: 'Oak', created_at: 1 }).execute();
  const { applied, backup } = await migrate(store, () => MONDAY);
  expect(applied[0]).toBe('0004-lanterns');
  expect(readdirSync(folder())).toEqual(['2026-10-05T10-00-00.000Z.sqlite']);
  const copy = new BetterSqlite3(backup!, { readonly: true });
  expect(copy.prepare('select name from school').all()).toEqual([{ name: 'Oak' }]);
  expect(copy.prepare("select name from sqlite_master where name = 'lantern'").all()).toEqual([]);
  copy.close();
});

it('changes nothing when a migration fails, and leaves the backup', async () => {
  await migrate(store, () => MONDAY, OLDER);
  const broken = {
    ...OLDER,
    '0004-broken': {
      up: async (db: Kysely<never>) => {
        await db.schema.dropTable('progress').execute();
        throw new Error('half-way');
      },
    },
  };
  await expect(migrate(store, () => MONDAY, broken)).rejects.toThrow('could not be brought up to date');
  const tables = await store.db.withoutPlugins().introspection.getTables();
  expect(tables.map((table) => table.name)).toContain('progress');
  expect(readdirSync(folder())).toHaveLength(1);
});

it('refuses to call a damaged file a backup', async () => {
  await migrate(store, () => MONDAY);
  const good = await backUp(store, MONDAY);
  checkIntegrity(good);
  writeFileSync(good, Buffer.alloc(40_000, 7));
  expect(() => checkIntegrity(good)).toThrow();
});
