/** What the lesson page shows: the join code, and who is there. */
import { signsInWithPictures } from '../../../domain/picture-sign-in.ts';
import type { LessonPage } from '../../../schemas/api/staff-views.ts';
import type { Staff } from '../../http/who.ts';
import { scoped } from '../../store/scoped.ts';
import type { Deps } from '../deps.ts';
import { reachLesson } from './reach-lesson.ts';
import { tabletNumbers } from './tablets.ts';

/** @throws Problem not-found for a lesson out of reach */
export async function lessonPage(deps: Deps, staff: Staff, lessonId: string): Promise<LessonPage> {
  const lesson = await reachLesson(deps, staff, lessonId);
  const school = scoped(deps.db, staff.schoolId);
  const [joined, tablets, expected] = await Promise.all([
    school
      .selectFrom('attendance')
      .innerJoin('pupil', 'pupil.id', 'attendance.pupil_id')
      .leftJoin('pupil_picture as picture', 'picture.pupil_id', 'pupil.id')
      .select(['pupil.id as pupilId', 'pupil.display_name as displayName', 'pupil.year_group as yearGroup'])
      .select(['picture.own_picture as ownPicture', 'attendance.device_id as deviceId'])
      .select('attendance.first_at as firstAt')
      .where('attendance.lesson_id', '=', lessonId)
      .orderBy('pupil.display_name')
      .execute(),
    tabletNumbers(school, [lessonId]),
    school
      .selectFrom('membership')
      .innerJoin('pupil', 'pupil.id', 'membership.pupil_id')
      .select((e) => e.fn.countAll<number>().as('count'))
      .where('membership.class_id', '=', lesson.class_id)
      .where('membership.left_at', 'is', null)
      .where('pupil.left_at', 'is', null)
      .executeTakeFirstOrThrow(),
  ]);
  return {
    lessonId,
    classId: lesson.class_id,
    className: lesson.className,
    activity: lesson.activity,
    joinCode: lesson.join_code,
    startedAt: lesson.started_at,
    endedAt: lesson.ended_at,
    hushed: lesson.hushed_at !== null,
    devices: tablets.size,
    pictures: signsInWithPictures(lesson.yearGroup),
    joined: joined.map(({ yearGroup, ownPicture, deviceId, ...child }) => ({
      ...child,
      ownPicture: signsInWithPictures(yearGroup) ? ownPicture : null,
      tablet: tablets.get(deviceId) ?? null,
    })),
    expected: Number(expected.count),
  };
}
