/** Lantern cards and the presses that belong to them. */
import { schoolIndex, schoolTable, type AnyDb } from './school-table.ts';

export async function up(db: AnyDb): Promise<void> {
  await schoolTable(db, 'lantern', ['id'], (t) =>
    t
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('pupil_id', 'text')
      .addColumn('device_id', 'text', (c) => c.notNull())
      .addColumn('class_id', 'text', (c) => c.notNull())
      .addColumn('lesson_id', 'text', (c) => c.notNull())
      .addColumn('first_press', 'text', (c) => c.notNull())
      .addColumn('activity', 'text')
      .addColumn('step', 'text')
      .addColumn('page', 'text', (c) => c.notNull())
      .addColumn('lit_at', 'bigint', (c) => c.notNull())
      .addColumn('received_at', 'bigint', (c) => c.notNull())
      .addColumn('opened_at', 'bigint')
      .addColumn('opened_by', 'text')
      .addColumn('on_my_way_at', 'bigint')
      .addColumn('on_my_way_by', 'text')
      .addColumn('uncovered_at', 'bigint')
      .addColumn('uncovered_by', 'text')
      .addColumn('closed_at', 'bigint')
      .addColumn('closed_by', 'text')
      .addColumn('close_reason', 'text')
      .addColumn('close_reference', 'text')
      .addColumn('escalated_at', 'bigint'),
  );
  await schoolIndex(db, 'lantern', ['closed_at', 'class_id']);
  await schoolIndex(db, 'lantern', ['device_id']);
  await schoolTable(db, 'lantern_press', ['event_id'], (t) =>
    t.addColumn('event_id', 'text', (c) => c.notNull()).addColumn('lantern_id', 'text', (c) => c.notNull()),
  );
  await schoolIndex(db, 'lantern_press', ['lantern_id']);
  await schoolTable(db, 'lantern_note', ['event_id'], (t) =>
    t
      .addColumn('event_id', 'text', (c) => c.notNull())
      .addColumn('lit', 'text', (c) => c.notNull())
      .addColumn('note', 'text', (c) => c.notNull())
      .addColumn('noted_at', 'bigint', (c) => c.notNull()),
  );
  await schoolIndex(db, 'lantern_note', ['lit']);
}
