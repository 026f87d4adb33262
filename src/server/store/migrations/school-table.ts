/** How migrations make a school table: `school_id` first in the primary key and in every index. */
import type { CreateTableBuilder, Kysely } from 'kysely';

/** A migration sees tables as they were, so the types of today's tables are not used. */
export type AnyDb = Kysely<Record<string, never>>;

/** @param key the columns of the primary key after `school_id`, all text unless made by `columns` */
export async function schoolTable(
  db: AnyDb,
  name: string,
  key: string[],
  columns: (table: CreateTableBuilder<string, string>) => CreateTableBuilder<string, string>,
): Promise<void> {
  let table = db.schema
    .createTable(name)
    .addColumn('school_id', 'text', (c) => c.notNull().references('school.id')) as CreateTableBuilder<string, string>;
  table = columns(table);
  await table.addPrimaryKeyConstraint(`${name}_key`, ['school_id', ...key] as never).execute();
}

export async function schoolIndex(db: AnyDb, table: string, columns: string[], unique = false): Promise<void> {
  const index = db.schema
    .createIndex(`${table}_by_${columns.join('_')}`)
    .on(table)
    .columns(['school_id', ...columns]);
  await (unique ? index.unique() : index).execute();
}
