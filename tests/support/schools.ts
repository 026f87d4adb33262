/** Gives each file of journeys a school of its own, on the database that its project names. */
import { createDatabase, startPostgres, type Postgres } from './postgres.ts';
import { SchoolServer } from './school-server.ts';

export type Database = 'SQLite' | 'PostgreSQL';

/** One school is open at a time; a PostgreSQL server is started for the first that needs it. */
export class Schools {
  readonly #database: Database;
  #postgres: Postgres | undefined;
  #open: { file: string; server: SchoolServer } | undefined;
  #made = 0;

  constructor(database: Database) {
    this.#database = database;
  }

  async of(file: string): Promise<SchoolServer> {
    if (this.#open?.file === file) return this.#open.server;
    await this.#close();
    const server = await SchoolServer.open(await this.#databaseUrl());
    this.#open = { file, server };
    return server;
  }

  async stop(): Promise<void> {
    await this.#close();
    await this.#postgres?.stop();
  }

  async #databaseUrl(): Promise<string> {
    if (this.#database === 'SQLite') return '';
    this.#postgres ??= await startPostgres();
    return createDatabase(this.#postgres.url, `school_${++this.#made}`);
  }

  async #close(): Promise<void> {
    const open = this.#open;
    this.#open = undefined;
    await open?.server.stop();
  }
}
