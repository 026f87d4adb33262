/** Events and their projections, agreements and signatures, settings, audit and tombstones. */
import { schoolIndex, schoolTable, type AnyDb } from './school-table.ts';

export async function up(db: AnyDb): Promise<void> {
  await schoolTable(db, 'event', ['id'], (t) =>
    t
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('pupil_id', 'text')
      .addColumn('device_id', 'text', (c) => c.notNull())
      .addColumn('class_id', 'text', (c) => c.notNull())
      .addColumn('lesson_id', 'text', (c) => c.notNull())
      .addColumn('activity', 'text')
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('detail', 'text', (c) => c.notNull())
      .addColumn('misconception', 'text')
      .addColumn('body_hash', 'text', (c) => c.notNull())
      .addColumn('happened_at', 'bigint', (c) => c.notNull())
      .addColumn('received_at', 'bigint', (c) => c.notNull()),
  );
  // No index by child: each event would touch a page of its own, and only export and erasure would be served.
  // Most events show no misconception, so the class page's index holds only those that do.
  await db.schema
    .createIndex('event_by_class_id_misconception')
    .on('event')
    .columns(['school_id', 'class_id', 'misconception', 'pupil_id', 'received_at'])
    .where('misconception' as never, 'is not', null)
    .execute();
  await schoolTable(db, 'parked_event', ['id'], (t) =>
    t
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('event_id', 'text')
      .addColumn('pupil_id', 'text')
      .addColumn('class_id', 'text', (c) => c.notNull())
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('body', 'text', (c) => c.notNull())
      .addColumn('received_at', 'bigint', (c) => c.notNull())
      .addColumn('resolved_at', 'bigint'),
  );
  await schoolIndex(db, 'parked_event', ['class_id', 'received_at']);
  await schoolTable(db, 'progress', ['pupil_id', 'activity'], (t) =>
    t
      .addColumn('pupil_id', 'text', (c) => c.notNull())
      .addColumn('activity', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('first_at', 'bigint', (c) => c.notNull())
      .addColumn('last_at', 'bigint', (c) => c.notNull()),
  );
  await schoolTable(db, 'agreement', ['id'], (t) =>
    t
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('template', 'text', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull()),
  );
  await schoolIndex(db, 'agreement', ['template'], true);
  await schoolTable(db, 'agreement_version', ['agreement_id', 'version'], (t) =>
    t
      .addColumn('agreement_id', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('body', 'text', (c) => c.notNull())
      .addColumn('published_at', 'bigint', (c) => c.notNull()),
  );
  await schoolTable(db, 'signature', ['id'], (t) =>
    t
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('pupil_id', 'text', (c) => c.notNull())
      .addColumn('agreement_id', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('school_year', 'integer', (c) => c.notNull())
      .addColumn('event_id', 'text')
      .addColumn('how', 'text', (c) => c.notNull())
      .addColumn('signed_at', 'bigint', (c) => c.notNull())
      .addColumn('witness_id', 'text')
      .addColumn('witnessed_at', 'bigint'),
  );
  await schoolIndex(db, 'signature', ['pupil_id']);
  await schoolTable(db, 'setting', ['key'], (t) =>
    t.addColumn('key', 'text', (c) => c.notNull()).addColumn('value', 'text', (c) => c.notNull()),
  );
  await schoolTable(db, 'audit', ['seq'], (t) =>
    t
      .addColumn('seq', 'bigint', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('actor', 'text', (c) => c.notNull())
      .addColumn('action', 'text', (c) => c.notNull())
      .addColumn('subject', 'text', (c) => c.notNull())
      .addColumn('detail', 'text', (c) => c.notNull())
      .addColumn('prev_hash', 'text', (c) => c.notNull())
      .addColumn('hash', 'text', (c) => c.notNull()),
  );
  await schoolTable(db, 'tombstone', ['kind', 'id'], (t) =>
    t
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull()),
  );
}
