/** Ends a lesson: every child in it is signed out, every device leaves it, and unclosed lanterns escalate. */
import type { Transaction } from 'kysely';
import type { Staff } from '../../http/who.ts';
import { scoped } from '../../store/scoped.ts';
import type { OpenTables } from '../../store/tables.ts';
import { auditWithin } from '../audit.ts';
import type { Deps } from '../deps.ts';
import { escalateOverdue } from '../lanterns/escalate.ts';
import { reachLesson } from './reach-lesson.ts';

/** Ending a lesson again ends nothing more. @throws Problem not-found for a lesson out of reach */
export async function endLesson(deps: Deps, staff: Staff, lessonId: string): Promise<{ endedSessions: number }> {
  const lesson = await reachLesson(deps, staff, lessonId);
  const endedSessions = await deps.db
    .transaction()
    .execute((transaction) => closeLesson(transaction, staff, lessonId, deps.clock()));
  tellLessonEnded(deps, staff.schoolId, lesson.class_id);
  return { endedSessions };
}

/** Upload tokens are left alone: what a device has not sent yet still arrives. @returns how many sessions ended */
export async function closeLesson(
  transaction: Transaction<OpenTables>,
  staff: Staff,
  lessonId: string,
  now: number,
): Promise<number> {
  const { schoolId } = staff;
  const school = scoped(transaction, schoolId);
  const ended = await school
    .updateTable('lesson')
    .set({ ended_at: now })
    .where('id', '=', lessonId)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (ended.numUpdatedRows === 0n) return 0;
  await transaction
    .deleteFrom('join_code')
    .where('school_id', '=', schoolId)
    .where('lesson_id', '=', lessonId)
    .execute();
  await school
    .updateTable('device')
    .set({ expires_at: now })
    .where('lesson_id', '=', lessonId)
    .where('expires_at', '>', now)
    .execute();
  await escalateOverdue(school, now);
  const { numUpdatedRows } = await school
    .updateTable('pupil_session')
    .set({ ended_at: now })
    .where('lesson_id', '=', lessonId)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  await auditWithin(transaction, staff, now, 'lesson-ended', lessonId);
  return Number(numUpdatedRows);
}

/** Devices hear that they may have been signed out, staff that lanterns may have escalated. */
export function tellLessonEnded({ live }: Deps, schoolId: string, classId: string): void {
  live.publish(schoolId, { kind: 'lesson', classId });
  live.publish(schoolId, { kind: 'lantern', classId });
}
