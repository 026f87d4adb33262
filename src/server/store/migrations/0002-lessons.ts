/** Lessons, the devices in them, and who is signed in there. */
import { schoolIndex, schoolTable, type AnyDb } from './school-table.ts';

export async function up(db: AnyDb): Promise<void> {
  await schoolTable(db, 'device', ['id'], (t) =>
    t
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('token_hash', 'text', (c) => c.notNull())
      .addColumn('lesson_id', 'text', (c) => c.notNull())
      .addColumn('class_id', 'text', (c) => c.notNull())
      .addColumn('enrolled_at', 'bigint', (c) => c.notNull())
      .addColumn('expires_at', 'bigint', (c) => c.notNull()),
  );
  await schoolIndex(db, 'device', ['token_hash'], true);
  await schoolIndex(db, 'device', ['lesson_id']);
  await schoolTable(db, 'lesson', ['id'], (t) =>
    t
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('class_id', 'text', (c) => c.notNull())
      .addColumn('activity', 'text')
      .addColumn('started_by', 'text', (c) => c.notNull())
      .addColumn('started_at', 'bigint', (c) => c.notNull())
      .addColumn('ended_at', 'bigint')
      .addColumn('join_code', 'text', (c) => c.notNull())
      .addColumn('pin_cipher', 'text', (c) => c.notNull())
      .addColumn('pin_salt', 'text', (c) => c.notNull())
      .addColumn('pin_hash', 'text', (c) => c.notNull()),
  );
  await schoolIndex(db, 'lesson', ['class_id', 'started_at']);
  await db.schema
    .createTable('join_code')
    .addColumn('code', 'text', (c) => c.primaryKey())
    .addColumn('school_id', 'text', (c) => c.notNull().references('school.id'))
    .addColumn('lesson_id', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .execute();
  await schoolTable(db, 'attendance', ['lesson_id', 'pupil_id'], (t) =>
    t
      .addColumn('lesson_id', 'text', (c) => c.notNull())
      .addColumn('pupil_id', 'text', (c) => c.notNull())
      .addColumn('device_id', 'text', (c) => c.notNull())
      .addColumn('first_at', 'bigint', (c) => c.notNull()),
  );
  await schoolIndex(db, 'attendance', ['pupil_id']);
  await schoolTable(db, 'pupil_session', ['id'], (t) =>
    t
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('token_hash', 'text', (c) => c.notNull())
      .addColumn('pupil_id', 'text', (c) => c.notNull())
      .addColumn('device_id', 'text', (c) => c.notNull())
      .addColumn('lesson_id', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('last_used_at', 'bigint', (c) => c.notNull())
      .addColumn('expires_at', 'bigint', (c) => c.notNull())
      .addColumn('ended_at', 'bigint'),
  );
  await schoolIndex(db, 'pupil_session', ['token_hash'], true);
  await schoolIndex(db, 'pupil_session', ['lesson_id']);
  await schoolTable(db, 'upload_token', ['id'], (t) =>
    t
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('token_hash', 'text', (c) => c.notNull())
      .addColumn('pupil_id', 'text')
      .addColumn('device_id', 'text', (c) => c.notNull())
      .addColumn('class_id', 'text', (c) => c.notNull())
      .addColumn('lesson_id', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('expires_at', 'bigint', (c) => c.notNull()),
  );
  await schoolIndex(db, 'upload_token', ['token_hash'], true);
}
