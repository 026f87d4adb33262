/** The two faces of the database: the open tables, and one school's tables as `scoped()` gives them. */
import type { Kysely } from 'kysely';
import type { OpenTables, SchoolTables } from './tables.ts';

export type Db = Kysely<OpenTables>;
export type SchoolDb = Kysely<SchoolTables>;
