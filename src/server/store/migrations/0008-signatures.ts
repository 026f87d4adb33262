/** Signatures say which promises they make and how the checks were done; a child may add a drawn one. */
import { schoolIndex, schoolTable, type AnyDb } from './school-table.ts';

export async function up(db: AnyDb): Promise<void> {
  // Empty in rows from before: they made every promise of their version, each with its own checks, alone.
  await db.schema.alterTable('signature').addColumn('promises', 'text').execute();
  await db.schema
    .alterTable('signature')
    .addColumn('checks', 'text', (c) => c.notNull().defaultTo('done'))
    .execute();
  await db.schema
    .alterTable('signature')
    .addColumn('helped', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await schoolTable(db, 'drawn_signature', ['signature_id'], (t) =>
    t
      .addColumn('signature_id', 'text', (c) => c.notNull())
      .addColumn('pupil_id', 'text', (c) => c.notNull())
      .addColumn('path', 'text', (c) => c.notNull())
      .addColumn('drawn_at', 'bigint', (c) => c.notNull()),
  );
  await schoolIndex(db, 'drawn_signature', ['pupil_id']);
}
