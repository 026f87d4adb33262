/** Brings the database to the newest shape, after a verified backup where there is something to lose. */
import { dirname } from 'node:path';
import { type Migration, Migrator } from 'kysely/migration';
import { backUp } from './backups/back-up.ts';
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
  const backup = started && store.kind === 'sqlite' ? await backUp(dirname(store.file), clock()) : null;
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error) throw new Error('The database could not be brought up to date.', { cause: error });
  return { applied: results.map((result) => result.migrationName), backup };
}
