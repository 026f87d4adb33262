/** Lists the classes a member of staff reaches, with the lesson that is running in each. */
import type { ClassSummary } from '../../../schemas/api/staff-views.ts';
import type { Staff } from '../../http/who.ts';
import { scoped } from '../../store/scoped.ts';
import type { Deps } from '../deps.ts';
import { reachedClasses } from './reach.ts';

export async function listClasses(deps: Deps, staff: Staff): Promise<ClassSummary[]> {
  const classes = await reachedClasses(deps, staff);
  if (classes.length === 0) return [];
  const school = scoped(deps.db, staff.schoolId);
  const ids = classes.map((one) => one.id);
  const [pupils, lessons, ended] = await Promise.all([
    school
      .selectFrom('membership')
      .innerJoin('pupil', 'pupil.id', 'membership.pupil_id')
      .select(['membership.class_id', (e) => e.fn.countAll<number>().as('pupils')])
      .where('membership.class_id', 'in', ids)
      .where('membership.left_at', 'is', null)
      .where('pupil.left_at', 'is', null)
      .groupBy('membership.class_id')
      .execute(),
    school
      .selectFrom('lesson')
      .select(['id', 'class_id', 'started_at'])
      .where('class_id', 'in', ids)
      .where('ended_at', 'is', null)
      .execute(),
    school
      .selectFrom('lesson')
      .select(['class_id', (e) => e.fn.max<number>('started_at').as('at')])
      .where('class_id', 'in', ids)
      .where('ended_at', 'is not', null)
      .groupBy('class_id')
      .execute(),
  ]);
  const pupilsOf = new Map(pupils.map((row) => [row.class_id, Number(row.pupils)]));
  const lessonOf = new Map(lessons.map((row) => [row.class_id, { lessonId: row.id, startedAt: row.started_at }]));
  const lastOf = new Map(ended.map((row) => [row.class_id, Number(row.at)]));
  return classes.map((one) => ({
    classId: one.id,
    name: one.name,
    yearGroup: one.year_group,
    pupils: pupilsOf.get(one.id) ?? 0,
    lesson: lessonOf.get(one.id) ?? null,
    lastLessonAt: lastOf.get(one.id) ?? null,
  }));
}
