/** A lesson of a class that a member of staff reaches. */
import { notFound } from '../../http/problem.ts';
import type { Staff } from '../../http/who.ts';
import { scoped } from '../../store/scoped.ts';
import { reachClass } from '../classes/reach.ts';
import type { Deps } from '../deps.ts';

/** @throws Problem not-found, the same for a lesson of others and for none */
export async function reachLesson(deps: Deps, staff: Staff, lessonId: string) {
  const lesson = await scoped(deps.db, staff.schoolId)
    .selectFrom('lesson')
    .select(['id', 'class_id', 'activity', 'started_at', 'ended_at', 'join_code', 'pin_cipher', 'hushed_at'])
    .where('id', '=', lessonId)
    .executeTakeFirst();
  if (!lesson) throw notFound();
  const { name, year_group } = await reachClass(deps, staff, lesson.class_id);
  return { ...lesson, className: name, yearGroup: year_group };
}
