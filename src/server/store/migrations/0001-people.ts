/** Schools, their staff, classes and children. */
import { schoolIndex, schoolTable, type AnyDb } from './school-table.ts';

export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('school')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('set_up')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('token_hash', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('school_id', 'text')
    .addColumn('staff_id', 'text')
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('claimed_at', 'bigint')
    .execute();
  await schoolTable(db, 'staff_profile', ['id'], (t) =>
    t
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('user_id', 'text', (c) => c.notNull())
      .addColumn('display_name', 'text', (c) => c.notNull())
      .addColumn('email', 'text', (c) => c.notNull())
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('ended_at', 'bigint'),
  );
  await schoolIndex(db, 'staff_profile', ['user_id'], true);
  await schoolTable(db, 'staff_invite', ['id'], (t) =>
    t
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('code_hash', 'text', (c) => c.notNull())
      .addColumn('display_name', 'text', (c) => c.notNull())
      .addColumn('email', 'text', (c) => c.notNull())
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('class_ids', 'text', (c) => c.notNull())
      .addColumn('invited_by', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('expires_at', 'bigint', (c) => c.notNull())
      .addColumn('claimed_at', 'bigint'),
  );
  await schoolIndex(db, 'staff_invite', ['code_hash'], true);
  await schoolTable(db, 'class', ['id'], (t) =>
    t
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('year_group', 'text', (c) => c.notNull())
      .addColumn('school_year', 'integer', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('archived_at', 'bigint'),
  );
  await schoolTable(db, 'class_staff', ['class_id', 'staff_id'], (t) =>
    t.addColumn('class_id', 'text', (c) => c.notNull()).addColumn('staff_id', 'text', (c) => c.notNull()),
  );
  await schoolIndex(db, 'class_staff', ['staff_id']);
  await schoolTable(db, 'pupil', ['id'], (t) =>
    t
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('forename', 'text', (c) => c.notNull())
      .addColumn('surname', 'text', (c) => c.notNull())
      .addColumn('display_name', 'text', (c) => c.notNull())
      .addColumn('year_group', 'text', (c) => c.notNull())
      .addColumn('username', 'text', (c) => c.notNull())
      .addColumn('passphrase_cipher', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('left_at', 'bigint'),
  );
  await schoolIndex(db, 'pupil', ['username'], true);
  await schoolTable(db, 'membership', ['class_id', 'pupil_id'], (t) =>
    t
      .addColumn('class_id', 'text', (c) => c.notNull())
      .addColumn('pupil_id', 'text', (c) => c.notNull())
      .addColumn('school_year', 'integer', (c) => c.notNull())
      .addColumn('joined_at', 'bigint', (c) => c.notNull())
      .addColumn('left_at', 'bigint'),
  );
  await schoolIndex(db, 'membership', ['pupil_id']);
}
