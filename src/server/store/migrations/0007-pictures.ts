/** Picture sign-in for the youngest: each child's pictures and badge, how a session began, and signatures taken back. */
import { schoolIndex, schoolTable, type AnyDb } from './school-table.ts';

export async function up(db: AnyDb): Promise<void> {
  await schoolTable(db, 'pupil_picture', ['pupil_id'], (t) =>
    t
      .addColumn('pupil_id', 'text', (c) => c.notNull())
      .addColumn('own_picture', 'text', (c) => c.notNull())
      .addColumn('secret_cipher', 'text', (c) => c.notNull())
      .addColumn('badge_hash', 'text', (c) => c.notNull())
      .addColumn('badge_cipher', 'text', (c) => c.notNull())
      .addColumn('drawn_at', 'bigint', (c) => c.notNull()),
  );
  await schoolIndex(db, 'pupil_picture', ['badge_hash'], true);
  await schoolIndex(db, 'pupil_session', ['device_id']);
  // Empty in rows from before: all of them began with three words.
  for (const table of ['pupil_session', 'upload_token', 'signature']) {
    await db.schema.alterTable(table).addColumn('signed_in_by', 'text').execute();
  }
  await db.schema.alterTable('signature').addColumn('voided_at', 'bigint').execute();
  await db.schema.alterTable('signature').addColumn('voided_by', 'text').execute();
}
