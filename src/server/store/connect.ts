/** Opens the database: one SQLite file in the data folder, or PostgreSQL where a URL says so. */
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { Kysely, PostgresDialect, type SqliteDatabase } from 'kysely';
import pg from 'pg';
import { DATABASE_FILE } from './data-folder.ts';
import type { Db } from './db.ts';
import { guarded } from './scoped.ts';
import { CandidSqliteDialect } from './sqlite-dialect.ts';
import type { OpenTables } from './tables.ts';

/** SQLite up to this version can lose committed pages when a WAL is reset (fixed in 3.51.3). */
const LAST_UNSAFE_SQLITE = [3, 51, 2] as const;
/** Most prepared statements kept of one connection. */
const STATEMENTS_MOST = 500;
/** PostgreSQL's type number of int8. */
const INT8 = 20;

interface SqliteStore {
  kind: 'sqlite';
  db: Db;
  /** The database under `db`, for backups and for the library of staff accounts. */
  sqlite: BetterSqlite3.Database;
  file: string;
  close(): Promise<void>;
}
interface PostgresStore {
  kind: 'postgres';
  db: Db;
  pool: pg.Pool;
  close(): Promise<void>;
}
export type Store = SqliteStore | PostgresStore;
/** One connection held for itself, such as for LISTEN. */
export type PostgresConnection = pg.PoolClient;

export interface StoreOptions {
  /** Folder of the SQLite file; it must exist. */
  dataDir: string;
  /** `postgres://…`; SQLite is used without it. */
  databaseUrl?: string | null | undefined;
}

export function connect(options: StoreOptions): Store {
  return options.databaseUrl ? connectPostgres(options.databaseUrl) : connectSqlite(options.dataDir);
}

/** Throws when this version of SQLite is known to lose data. */
export function refuseUnsafeSqlite(version: string): void {
  const parts = version.split('.').map(Number);
  const at = LAST_UNSAFE_SQLITE.findIndex((bound, index) => parts[index] !== bound);
  if (at === -1 || (parts[at] ?? 0) < LAST_UNSAFE_SQLITE[at]!) {
    throw new Error(`SQLite ${version} can lose data; ${LAST_UNSAFE_SQLITE.join('.')} or older is refused.`);
  }
}

function connectSqlite(dataDir: string): SqliteStore {
  const file = join(dataDir, DATABASE_FILE);
  const sqlite = new BetterSqlite3(file);
  refuseUnsafeSqlite(sqlite.prepare<[], { v: string }>('select sqlite_version() as v').get()!.v);
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('busy_timeout = 5000');
  sqlite.pragma('secure_delete = ON');
  const db = new Kysely<OpenTables>({
    dialect: new CandidSqliteDialect(rememberingStatements(sqlite), () => sqlite.inTransaction),
  });
  return {
    kind: 'sqlite',
    db: guarded(db),
    sqlite,
    file,
    close: async () => {
      await db.destroy();
      // Kysely closes only what it has used.
      if (sqlite.open) sqlite.close();
    },
  };
}

/** Preparing a statement costs about as much as running it, and the same few hundred come again and again. */
function rememberingStatements(sqlite: BetterSqlite3.Database): SqliteDatabase {
  const prepared = new Map<string, BetterSqlite3.Statement>();
  return {
    close: () => sqlite.close(),
    prepare: (text) => {
      let statement = prepared.get(text);
      if (!statement) {
        if (prepared.size >= STATEMENTS_MOST) prepared.clear();
        statement = sqlite.prepare(text);
        prepared.set(text, statement);
      }
      return statement;
    },
  };
}

function connectPostgres(connectionString: string): PostgresStore {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    types: {
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
    },
  });
  // A broken connection is replaced, and who was using it is told by the query; unheard, these would end the process.
  const heard = () => undefined;
  pool.on('error', heard).on('connect', (client) => client.on('error', heard));
  const db = new Kysely<OpenTables>({ dialect: new PostgresDialect({ pool }) });
  return { kind: 'postgres', db: guarded(db), pool, close: () => db.destroy() };
}

/** Long enough for a server that is waking up: milliseconds. */
const REACH_MS = 10_000;

/** @throws whatever keeps us from the database, within ten seconds */
export async function reachPostgres(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: REACH_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } finally {
    await client.end().catch(() => undefined);
  }
}
