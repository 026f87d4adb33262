/**
 * The only way to a school's tables: every query made through `scoped()` is held to one school.
 * Reads, updates and deletes gain `school_id = …` on each table they touch; inserts gain the value.
 */
import type { Transaction } from 'kysely';
import type { Db, SchoolDb } from './db.ts';
import { HoldToSchool, RefuseSchoolTables } from './school-plugins.ts';
import type { OpenTables } from './tables.ts';

/**
 * @param db a connection or an open transaction; a transaction stays the same one
 */
export function scoped(db: Db | Transaction<OpenTables>, schoolId: string): SchoolDb {
  if (schoolId === '') throw new Error('A query was made for no school.');
  return (db.withoutPlugins() as unknown as SchoolDb).withPlugin(new HoldToSchool(schoolId));
}

/** Makes a connection refuse the tables that only `scoped()` may touch. */
export function guarded(db: Db): Db {
  return db.withPlugin(new RefuseSchoolTables());
}
