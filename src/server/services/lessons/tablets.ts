/** Numbers the devices of a lesson in the order in which they joined: "tablet 3", the same on its screen and on the teacher's. */
import type { SchoolDb } from '../../store/db.ts';

/** By device id, from 1. */
export async function tabletNumbers(school: SchoolDb, lessonIds: readonly string[]): Promise<Map<string, number>> {
  if (lessonIds.length === 0) return new Map();
  const devices = await school
    .selectFrom('device')
    .select(['id', 'lesson_id'])
    .where('lesson_id', 'in', [...new Set(lessonIds)])
    .orderBy('enrolled_at')
    .orderBy('id')
    .execute();
  const lessons = Map.groupBy(devices, (device) => device.lesson_id);
  return new Map([...lessons.values()].flatMap((own) => own.map(({ id }, i) => [id, i + 1] as const)));
}
