/** Tells a whole database from a damaged one, and one of ours from any other. */
import BetterSqlite3 from 'better-sqlite3';
import { migrations } from './migrations/index.ts';

/** Has the code that SQLite gives to damage it meets by itself. */
export class DamagedDatabase extends Error {
  readonly code = 'SQLITE_CORRUPT';

  constructor(file: string, found: string) {
    super(`The database ${file} is damaged: ${found}`);
    this.name = 'DamagedDatabase';
  }
}

/** Every page of the open database, without its indexes: about a second for 200 MB. */
export function checkPages(database: BetterSqlite3.Database): void {
  const found = database.pragma('quick_check(1)', { simple: true });
  if (found !== 'ok') throw new DamagedDatabase(database.name, String(found));
}

/** Throws, with what SQLite found, unless the file is a whole database of this or an older version of the product. */
export function checkIntegrity(file: string): void {
  const database = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
  try {
    const found = database.pragma('integrity_check(1)', { simple: true });
    if (found !== 'ok') throw new DamagedDatabase(file, String(found));
    // An empty file is a whole database too.
    const ours = database.prepare("select 1 from sqlite_master where name = 'kysely_migration'").get();
    if (!ours) throw new Error(`${file} is not a database of Tellwood.`);
    const done = database.prepare<[], { name: string }>('select name from kysely_migration').all();
    const unknown = done.find(({ name }) => !Object.hasOwn(migrations, name));
    if (unknown) throw new Error(`${file} was made by a newer version of Tellwood (${unknown.name}).`);
  } finally {
    database.close();
  }
}
