/**
 * Queries over many rows that are sent all the time: each is built once for every number of rows, held to its school
 * as `scoped()` holds it, and sent again with other values. Building one costs several times as much as running it.
 */
import { CompiledQuery } from 'kysely';
import type { SchoolDb } from './db.ts';
import { schoolOf, scopedAgain } from './scoped.ts';

/** More rows than this at once are rare, and built anew. */
const ROWS_MOST = 64;
/** Stands for a school while a query is built; no school has it. */
const ANY_SCHOOL = '\u0000any school';

/** Stands for a value while a query is built. */
class Slot {
  readonly row: number;
  readonly column: string;
  constructor(row: number, column: string) {
    this.row = row;
    this.column = column;
  }
}

interface Built {
  sql: string;
  parameters: readonly unknown[];
}
interface Query<Out> {
  compile(): Built;
  execute(): Promise<Out[]>;
}

/**
 * @param build makes the query; it may only hand the values of `rows` on, never look at them or count on their kind
 * @returns runs it for at least one row; all rows have the same columns, in any call
 */
export function repeated<Row extends object, Out>(build: (school: SchoolDb, rows: readonly Row[]) => Query<Out>) {
  /** By what speaks to the database, since SQLite and PostgreSQL are spoken to differently; then by number of rows. */
  const known = new WeakMap<object, Map<number, Built>>();

  function builtFor(school: SchoolDb, rows: readonly Row[]): Built {
    const { adapter } = school.getExecutor();
    const sizes = known.get(adapter) ?? new Map<number, Built>();
    known.set(adapter, sizes);
    let built = sizes.get(rows.length);
    if (!built) {
      const columns = Object.keys(rows[0]!);
      const slots = rows.map(
        (_, row) => Object.fromEntries(columns.map((column) => [column, new Slot(row, column)])) as Row,
      );
      const { sql, parameters } = build(scopedAgain(school, ANY_SCHOOL), slots).compile();
      built = { sql, parameters };
      sizes.set(rows.length, built);
    }
    return built;
  }

  return async (school: SchoolDb, rows: readonly Row[]): Promise<Out[]> => {
    if (rows.length > ROWS_MOST) return build(school, rows).execute();
    const { sql, parameters } = builtFor(school, rows);
    const schoolId = schoolOf(school);
    const values = parameters.map((value) => {
      if (value instanceof Slot) return (rows[value.row] as Record<string, unknown>)[value.column];
      return value === ANY_SCHOOL ? schoolId : value;
    });
    const { rows: found } = await school.executeQuery<Out>(CompiledQuery.raw(sql, values));
    return found;
  };
}
