/** A backup is a checked copy of one moment; one is made before the shape of a database changes. */
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { Kysely } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { backUp } from '../../src/server/store/backups/back-up.ts';
import type { Store } from '../../src/server/store/connect.ts';
import { migrations } from '../../src/server/store/migrations/index.ts';
import { checkIntegrity } from '../../src/server/store/integrity.ts';
import { migrate } from '../../src/server/store/migrate.ts';
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

it('refuses to call a damaged, an empty or a newer file a backup', async () => {
  await migrate(store, () => MONDAY);
  const good = await backUp(dirname(store.file), MONDAY);
  checkIntegrity(good);
  const newer = new BetterSqlite3(good);
  newer.exec("insert into kysely_migration (name, timestamp) values ('9999-later', '')");
  newer.close();
  expect(() => checkIntegrity(good)).toThrow('was made by a newer version of Tellwood (9999-later)');
  writeFileSync(good, '');
  expect(() => checkIntegrity(good)).toThrow('is not a database of Tellwood');
  writeFileSync(good, Buffer.alloc(40_000, 7));
  expect(() => checkIntegrity(good)).toThrow('file is not a database');
});

it('copies one moment while the server goes on writing, and holds nothing up', async () => {
  await migrate(store, () => MONDAY);
  const { sqlite } = store;
  sqlite.exec('create table left_hand (n integer, weight text)');
  sqlite.exec('create table right_hand (n integer)');
  const left = sqlite.prepare('insert into left_hand values (?, ?)');
  const right = sqlite.prepare('insert into right_hand values (?)');
  const clap = sqlite.transaction((n: number) => {
    left.run(n, 'x'.repeat(1_000));
    right.run(n);
  });
  sqlite.transaction(() => Array.from({ length: 20_000 }, (_, n) => clap(n)))();

  let claps = 20_000;
  // Still in the write-ahead log alone.
  clap(claps++);
  const clapping = setInterval(() => clap(claps++), 1);
  const path = await backUp(dirname(store.file), MONDAY);
  clearInterval(clapping);

  expect(claps).toBeGreaterThan(20_020);
  const copy = new BetterSqlite3(path, { readonly: true });
  const count = (table: string) => copy.prepare<[], { n: number }>(`select count(*) as n from ${table}`).get()!.n;
  expect(count('left_hand')).toBe(count('right_hand'));
  expect(count('left_hand')).toBeGreaterThanOrEqual(20_001);
  copy.close();
});

it('keeps nothing of a copy that could not be made', async () => {
  await migrate(store, () => MONDAY);
  const dataDir = mkdtempSync(join(dirname(store.file), 'other-'));
  writeFileSync(join(dataDir, 'tellwood.sqlite'), Buffer.alloc(40_000, 7));
  await expect(backUp(dataDir, MONDAY)).rejects.toThrow('file is not a database');
  expect(readdirSync(join(dataDir, 'backups'))).toEqual([]);
});

it('is for its own account alone, with the secrets beside it', async () => {
  await migrate(store, () => MONDAY);
  const dataDir = dirname(store.file);
  writeFileSync(join(dataDir, 'secrets.json'), '{"seal":"s"}');
  await backUp(dataDir, MONDAY);
  const names = readdirSync(folder());
  expect(names).toEqual(['2026-10-05T10-00-00.000Z.secrets.json', '2026-10-05T10-00-00.000Z.sqlite']);
  expect(names.map((name) => statSync(join(folder(), name)).mode & 0o777)).toEqual([0o600, 0o600]);
  expect(readFileSync(join(folder(), names[0]!), 'utf8')).toBe('{"seal":"s"}');
});
