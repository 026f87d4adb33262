/** Both databases the product runs on; contract suites loop over them, each with an empty one of its own. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { connect, type Store } from '../../src/server/store/connect.ts';
import { migrate } from '../../src/server/store/migrate.ts';
import { createDatabase } from './postgres.ts';

export interface TestDatabase {
  store: Store;
  close(): Promise<void>;
}

async function openSqlite(): Promise<TestDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tellwood-test-'));
  const store = connect({ dataDir });
  // Tests throw the data away: nothing need survive a power cut.
  if (store.kind === 'sqlite') store.sqlite.pragma('synchronous = OFF');
  return {
    store,
    close: async () => {
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function openPostgres(): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const store = connect({ dataDir: '', databaseUrl: await createDatabase(inject('postgresUrl'), name) });
  return { store, close: () => store.close() };
}

async function migrated(open: () => Promise<TestDatabase>): Promise<TestDatabase> {
  const database = await open();
  await migrate(database.store, Date.now);
  return database;
}

/** `open` gives today's tables, `openEmpty` none. */
export const databases = [
  { name: 'SQLite', open: () => migrated(openSqlite), openEmpty: openSqlite },
  { name: 'PostgreSQL', open: () => migrated(openPostgres), openEmpty: openPostgres },
] as const;
