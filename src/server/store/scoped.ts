/**
 * The only way to a school's tables: every query made through `scoped()` is held to one school.
 * Reads, updates and deletes gain `school_id = …` on each table they touch; inserts gain the value.
 */
import type { Transaction } from 'kysely';
import type { Db, SchoolDb } from './db.ts';
import { HoldToSchool, RefuseSchoolTables } from './school-plugins.ts';
import type { OpenTables } from './tables.ts';

const schools = new WeakMap<SchoolDb, string>();

/**
 * @param db a connection or an open transaction; a transaction stays the same one
 */
export function scoped(db: Db | Transaction<OpenTables>, schoolId: string): SchoolDb {
  return scopedAgain(db as unknown as SchoolDb, schoolId);
}

/** The same connection or transaction, held to another school. For the store itself. */
export function scopedAgain(school: SchoolDb, schoolId: string): SchoolDb {
  if (schoolId === '') throw new Error('A query was made for no school.');
  const held = school.withoutPlugins().withPlugin(new HoldToSchool(schoolId));
  schools.set(held, schoolId);
  return held;
}

/** The school that `scoped()` holds these queries to. @throws Error when they did not come from it */
export function schoolOf(school: SchoolDb): string {
  const id = schools.get(school);
  if (id === undefined) throw new Error('These queries are held to no school.');
  return id;
}

/** Makes a connection refuse the tables that only `scoped()` may touch. */
export function guarded(db: Db): Db {
  return db.withPlugin(new RefuseSchoolTables());
}
