/** Passes lanterns on that nobody has closed in time: after ten minutes, or when the lesson is over. */
import { ESCALATE_AFTER_MS } from '../../../domain/lantern.ts';
import type { SchoolDb } from '../../store/db.ts';

/** Whatever staff ask about lanterns, this is done first, so that no card is late to be passed on. */
export async function escalateOverdue(school: SchoolDb, now: number): Promise<void> {
  const overdue = await school
    .selectFrom('lantern')
    .leftJoin('lesson', 'lesson.id', 'lantern.lesson_id')
    .select('lantern.id')
    .where('lantern.closed_at', 'is', null)
    .where('lantern.escalated_at', 'is', null)
    .where((w) => w.or([w('lantern.received_at', '<=', now - ESCALATE_AFTER_MS), w('lesson.ended_at', 'is not', null)]))
    .execute();
  if (overdue.length === 0) return;
  await school
    .updateTable('lantern')
    .set({ escalated_at: now })
    .where(
      'id',
      'in',
      overdue.map((card) => card.id),
    )
    .where('escalated_at', 'is', null)
    .execute();
}
