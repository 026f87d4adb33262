/** A Nursery class promises as a class: which day, which wording and with which adult; nothing of a single child. */
import { schoolTable, type AnyDb } from './school-table.ts';

export async function up(db: AnyDb): Promise<void> {
  await schoolTable(db, 'class_promise', ['class_id', 'school_year'], (t) =>
    t
      .addColumn('class_id', 'text', (c) => c.notNull())
      .addColumn('school_year', 'integer', (c) => c.notNull())
      .addColumn('agreement_id', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('promised_at', 'bigint', (c) => c.notNull())
      .addColumn('staff_id', 'text', (c) => c.notNull()),
  );
}
