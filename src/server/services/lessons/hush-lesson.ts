/** Keeps every tablet of a lesson quiet, or lets them be heard again. */
import type { z } from 'zod';
import type { hushLesson as hushLessonBody } from '../../../schemas/api/lessons.ts';
import type { Staff } from '../../http/who.ts';
import { scoped } from '../../store/scoped.ts';
import type { Deps } from '../deps.ts';
import { reachLesson } from './reach-lesson.ts';

/** Asking for what is so already changes nothing. @throws Problem not-found for a lesson out of reach */
export async function hushLesson(
  deps: Deps,
  staff: Staff,
  lessonId: string,
  { hushed }: z.output<typeof hushLessonBody>,
): Promise<{ hushed: boolean }> {
  const lesson = await reachLesson(deps, staff, lessonId);
  await scoped(deps.db, staff.schoolId)
    .updateTable('lesson')
    .set({ hushed_at: hushed ? deps.clock() : null })
    .where('id', '=', lessonId)
    .where('hushed_at', hushed ? 'is' : 'is not', null)
    .execute();
  deps.live.publish(staff.schoolId, { kind: 'lesson', classId: lesson.class_id });
  return { hushed };
}
