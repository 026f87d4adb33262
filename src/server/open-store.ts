/** Opens the database for the server: connects, migrates, and says in one sentence what stands in the way. */
import type { Logger } from 'pino';
import { BadSetting, type Config } from './config.ts';
import { newestGoodBackup } from './store/backups/newest.ts';
import { connect, reachPostgres, type Store } from './store/connect.ts';
import { holdDataFolder, refuseHalfRestored } from './store/data-folder.ts';
import { checkPages } from './store/integrity.ts';
import { migrate } from './store/migrate.ts';
import { Refusal } from './store/refusal.ts';

// cspell:ignore CANTOPEN
/** PostgreSQL's `insufficient_privilege`: since version 15 a new user may make no tables in a database of others. */
const NOT_ALLOWED = '42501';
const DAMAGED = new Set(['SQLITE_CORRUPT', 'SQLITE_NOTADB']);

function codeOf(error: unknown): string {
  for (let e = error; e instanceof Error; e = e.cause) {
    const code = (e as NodeJS.ErrnoException).code;
    if (code) return code;
  }
  return '';
}

function sentence(error: unknown, config: Config): BadSetting | null {
  if (error instanceof Refusal) return new BadSetting(error.message, error);
  const code = codeOf(error);
  if (code === NOT_ALLOWED) {
    return new BadSetting(
      'The user of DATABASE_URL may not make tables in that database: give it a database that it owns.',
      error,
    );
  }
  if (DAMAGED.has(code)) {
    const backup = newestGoodBackup(config.dataDir);
    const advice = backup
      ? `the newest good backup is ${backup} (put it back with: npm run restore -- ${backup}).`
      : 'there is no good backup beside it, so look for a copy elsewhere.';
    return new BadSetting(`The database in ${config.dataDir} is damaged and was left as it is: ${advice}`, error);
  }
  if (code === 'SQLITE_CANTOPEN' || code === 'SQLITE_READONLY') {
    return new BadSetting(
      `The database in ${config.dataDir} cannot be written: give the folder to this account.`,
      error,
    );
  }
  return null;
}

/** Neither PostgreSQL nor the network repeats the password in what it says. @throws BadSetting */
async function reach(databaseUrl: string): Promise<void> {
  try {
    await reachPostgres(databaseUrl);
  } catch (error) {
    const why = codeOf(error) || (error instanceof Error ? error.message : String(error));
    throw new BadSetting(
      `The database of DATABASE_URL does not let us in (${why}): check its host, port, name, user and password.`,
      error,
    );
  }
}

/** @throws BadSetting */
export async function openStore(config: Config, log: Logger, clock: () => number): Promise<Store> {
  let store: Store | null = null;
  // Work is shared within this process alone, so SQLite has room for one; PostgreSQL for many.
  let release = () => {};
  try {
    if (config.databaseUrl) await reach(config.databaseUrl);
    else {
      release = holdDataFolder(config.dataDir);
      refuseHalfRestored(config.dataDir);
    }
    store = connect({ dataDir: config.dataDir, databaseUrl: config.databaseUrl ?? undefined });
    if (store.kind === 'sqlite') checkPages(store.sqlite);
    const { applied, backup } = await migrate(store, clock);
    if (applied.length > 0)
      log.info({ count: applied.length, ...(backup && { backup }) }, 'database brought up to date');
    const { close } = store;
    return { ...store, close: () => close().finally(release) };
  } catch (error) {
    await store?.close();
    release();
    throw sentence(error, config) ?? error;
  }
}
