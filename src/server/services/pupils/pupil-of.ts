/** The child behind a pupil cookie, while the lesson is open and the session is in use. */
import type { Pupil } from '../../http/who.ts';
import { scoped } from '../../store/scoped.ts';
import type { Deps } from '../deps.ts';
import { LESSON_LASTS, PUPIL_IDLE, PUPIL_USE_NOTED } from '../lessons/durations.ts';
import { hashToken, schoolOfToken } from '../tokens.ts';

export async function pupilOf({ db, clock }: Deps, token: string): Promise<Pupil | null> {
  const schoolId = schoolOfToken(token);
  if (!schoolId) return null;
  const now = clock();
  const school = scoped(db, schoolId);
  const session = await school
    .selectFrom('pupil_session as session')
    .innerJoin('lesson', 'lesson.id', 'session.lesson_id')
    .innerJoin('pupil', 'pupil.id', 'session.pupil_id')
    .select(['session.id', 'session.pupil_id', 'session.device_id', 'session.lesson_id', 'session.last_used_at'])
    .select('lesson.class_id')
    .where('session.token_hash', '=', hashToken(token))
    .where('session.ended_at', 'is', null)
    .where('session.expires_at', '>', now)
    .where('session.last_used_at', '>', now - PUPIL_IDLE)
    .where('lesson.ended_at', 'is', null)
    .where('lesson.started_at', '>', now - LESSON_LASTS)
    .where('pupil.left_at', 'is', null)
    .executeTakeFirst();
  if (!session) return null;
  if (session.last_used_at < now - PUPIL_USE_NOTED) {
    await school.updateTable('pupil_session').set({ last_used_at: now }).where('id', '=', session.id).execute();
  }
  return {
    kind: 'pupil',
    schoolId,
    pupilId: session.pupil_id,
    sessionId: session.id,
    deviceId: session.device_id,
    lessonId: session.lesson_id,
    classId: session.class_id,
  };
}
