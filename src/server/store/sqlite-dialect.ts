/** Kysely's SQLite, for a database that may roll back by itself, as SQLite does when the disk is full. */
import {
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  type SqliteDatabase,
} from 'kysely';

class CandidDriver extends SqliteDriver {
  readonly #inTransaction: () => boolean;

  constructor(database: SqliteDatabase, inTransaction: () => boolean) {
    super({ database });
    this.#inTransaction = inTransaction;
  }

  /** Rolling back what is rolled back already would fail, and hide why the transaction did. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#inTransaction()) await super.rollbackTransaction(connection);
  }
}

/** SQLite can take back a change of tables, so that migrations are all made or none; Kysely's own says it cannot. */
class CandidAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

export class CandidSqliteDialect extends SqliteDialect {
  readonly #makeDriver: () => Driver;

  constructor(database: SqliteDatabase, inTransaction: () => boolean) {
    super({ database });
    this.#makeDriver = () => new CandidDriver(database, inTransaction);
  }

  override createDriver(): Driver {
    return this.#makeDriver();
  }

  override createAdapter(): DialectAdapter {
    return new CandidAdapter();
  }
}
