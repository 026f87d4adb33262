/** The first column of every school table: read like any other, written only by `scoped()`. */
import type { ColumnType } from 'kysely';

export type SchoolId = ColumnType<string, never, never>;
