/** A teacher can keep every tablet of a lesson quiet. */
import type { AnyDb } from './school-table.ts';

export async function up(db: AnyDb): Promise<void> {
  await db.schema.alterTable('lesson').addColumn('hushed_at', 'bigint').execute();
}
