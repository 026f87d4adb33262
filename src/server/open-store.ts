/** Opens the database for the server: connects, migrates, and says in one sentence what stands in the way. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { BadSetting, type Config } from './config.ts';
import { connect, type Store } from './store/connect.ts';
import { checkIntegrity, migrate } from './store/migrate.ts';

// cspell:ignore CANTOPEN
/** What PostgreSQL and the network say when a DATABASE_URL leads nowhere. */
const UNREACHABLE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', '28P01', '28000', '3D000']);
const DAMAGED = new Set(['SQLITE_CORRUPT', 'SQLITE_NOTADB']);

function codeOf(error: unknown): string {
  for (let e = error; e instanceof Error; e = e.cause) {
    const code = (e as NodeJS.ErrnoException).code;
    if (code) return code;
  }
  return '';
}

/** Backups are named by their time, so the last by name is the newest. */
function newestGoodBackup(dataDir: string): string | null {
  const folder = join(dataDir, 'backups');
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.sqlite'));
  } catch {
    return null;
  }
  for (const name of names.sort().reverse()) {
    try {
      checkIntegrity(join(folder, name));
      return join(folder, name);
    } catch {
      // A backup that is damaged too is passed over; it is left where it is.
    }
  }
  return null;
}

function sentence(error: unknown, config: Config): BadSetting | null {
  const code = codeOf(error);
  if (UNREACHABLE.has(code)) {
    return new BadSetting(
      `The database of DATABASE_URL does not let us in (${code}): check its host, port, name, user and password.`,
      error,
    );
  }
  if (DAMAGED.has(code)) {
    const backup = newestGoodBackup(config.dataDir);
    const advice = backup
      ? `the newest good backup is ${backup}.`
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

/** @throws BadSetting */
export async function openStore(config: Config, log: Logger, clock: () => number): Promise<Store> {
  let store: Store | null = null;
  try {
    store = connect({ dataDir: config.dataDir, databaseUrl: config.databaseUrl ?? undefined });
    const { applied, backup } = await migrate(store, clock);
    if (applied.length > 0)
      log.info({ count: applied.length, ...(backup && { backup }) }, 'database brought up to date');
    return store;
  } catch (error) {
    await store?.close();
    throw sentence(error, config) ?? error;
  }
}
