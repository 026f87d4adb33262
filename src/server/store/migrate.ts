/** Brings the database to the newest shape, after a verified backup where there is something to lose. */
import { mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { type Migration, Migrator } from 'kysely/migration';
import type { Store } from './connect.ts';
import { migrations } from './migrations/index.ts';

/** @returns the names of the migrations that ran and, for SQLite, the backup made before them */
export async function migrate(
  store: Store,
  clock: () => number,
  wanted: Record<string, Migration> = migrations,
): Promise<{ applied: string[]; backup: string | null }> {
  const migrator = new Migrator({
    db: store.db.withoutPlugins(),
    provider: { getMigrations: async () => wanted },
  });
  const all = await migrator.getMigrations();
  const waiting = all.filter((migration) => migration.executedAt === undefined);
  if (waiting.length === 0) return { applied: [], backup: null };
  const started = waiting.length < all.length;
  const backup = started && store.kind === 'sqlite' ? await backUp(store, clock()) : null;
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error) throw new Error('The database could not be brought up to date.', { cause: error });
  return { applied: results.map((result) => result.migrationName), backup };
}

/**
 * Copies the open database beside itself, into `backups/`, and checks the copy before naming it as one.
 * @returns the path of the backup
 */
export async function backUp(store: Extract<Store, { kind: 'sqlite' }>, now: number): Promise<string> {
  const folder = join(dirname(store.file), 'backups');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const name = `${new Date(now).toISOString().replaceAll(':', '-')}.sqlite`;
  const unchecked = join(folder, `${name}.unchecked`);
  await store.sqlite.backup(unchecked);
  makeOneFile(unchecked);
  checkIntegrity(unchecked);
  const path = join(folder, name);
  renameSync(unchecked, path);
  return path;
}

/** A copy of a database with a write-ahead log would grow a log of its own when opened. */
function makeOneFile(file: string): void {
  const copy = new BetterSqlite3(file, { fileMustExist: true });
  copy.pragma('journal_mode = DELETE');
  copy.close();
}

/** Throws, with what SQLite found, unless the file is a whole database. */
export function checkIntegrity(file: string): void {
  const copy = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
  try {
    const found = copy.pragma('integrity_check', { simple: true });
    if (found !== 'ok') throw new Error(`The database ${file} is damaged: ${String(found)}`);
  } finally {
    copy.close();
  }
}
