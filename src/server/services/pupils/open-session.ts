/** Opens a child's session on an enrolled device: its cookie, the token their work travels with, and the attendance. */
import { uuidv7 } from '../../../domain/identifiers.ts';
import type { SignInWay } from '../../../domain/picture-sign-in.ts';
import type { PupilSession } from '../../../schemas/api/lessons.ts';
import type { SessionCookies } from '../../http/cookies.ts';
import type { Device } from '../../http/who.ts';
import type { SchoolDb } from '../../store/db.ts';
import { scoped } from '../../store/scoped.ts';
import type { Deps } from '../deps.ts';
import { LESSON_LASTS } from '../lessons/durations.ts';
import { hashToken, makeToken } from '../tokens.ts';
import { keepUploadToken } from '../upload-tokens.ts';
import { sessionPage } from './session-page.ts';

interface Opening {
  pupilId: string;
  way: SignInWay;
  /** Ends what has to end on this device first, in the same transaction; may refuse. */
  makeRoom(school: SchoolDb, now: number): Promise<void>;
}

export async function openSession(
  deps: Deps,
  device: Device,
  { pupilId, way, makeRoom }: Opening,
  cookies: SessionCookies,
): Promise<PupilSession> {
  const { db, clock, random } = deps;
  const { schoolId, deviceId, lessonId, classId } = device;
  const now = clock();
  const sessionId = uuidv7(now, random(10));
  const cookie = makeToken(schoolId, random);
  await db.transaction().execute(async (transaction) => {
    const school = scoped(transaction, schoolId);
    await makeRoom(school, now);
    await school
      .insertInto('pupil_session')
      .values({
        id: sessionId,
        token_hash: hashToken(cookie),
        pupil_id: pupilId,
        device_id: deviceId,
        lesson_id: lessonId,
        created_at: now,
        last_used_at: now,
        expires_at: now + LESSON_LASTS,
        ended_at: null,
        signed_in_by: way,
      })
      .execute();
    await keepUploadToken(deps, school, {
      schoolId,
      pupilId,
      deviceId,
      classId,
      lessonId,
      madeFor: `session ${sessionId}`,
      signedInBy: way,
    });
    await school
      .insertInto('attendance')
      .values({ lesson_id: lessonId, pupil_id: pupilId, device_id: deviceId, first_at: now })
      .onConflict((conflict) => conflict.columns(['school_id', 'lesson_id', 'pupil_id']).doNothing())
      .execute();
  });
  cookies.set('pupil', cookie, LESSON_LASTS / 1_000);
  deps.live.publish(schoolId, { kind: 'joined', classId });
  return sessionPage(deps, { kind: 'pupil', schoolId, pupilId, sessionId, deviceId, lessonId, classId });
}
