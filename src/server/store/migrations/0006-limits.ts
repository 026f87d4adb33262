/** Counts of wrong tries, shared by all web processes on PostgreSQL; the limiter's own shape. */
import type { AnyDb } from './school-table.ts';

export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('rate_limit')
    .addColumn('key', 'varchar(255)', (c) => c.primaryKey())
    .addColumn('points', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('expire', 'bigint')
    .execute();
}
