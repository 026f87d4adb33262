/** Signs a child in on an enrolled device: username and passphrase of a child in that lesson's class. */
import type { z } from 'zod';
import { uuidv7 } from '../../../domain/identifiers.ts';
import type { pupilSignIn, PupilSession } from '../../../schemas/api/lessons.ts';
import type { SessionCookies } from '../../http/cookies.ts';
import { Problem } from '../../http/problem.ts';
import type { Device } from '../../http/who.ts';
import { scoped } from '../../store/scoped.ts';
import type { Deps } from '../deps.ts';
import { LESSON_LASTS } from '../lessons/durations.ts';
import type { Limits } from '../limits.ts';
import { samePassphrase } from '../passphrases/index.ts';
import { readPassphrase } from '../passphrases/kept.ts';
import { hashToken, makeToken } from '../tokens.ts';
import { keepUploadToken } from '../upload-tokens.ts';
import { readUsername } from '../usernames.ts';
import { sessionPage } from './session-page.ts';

/** Compared with when there is no such child, so that the answer takes as long. */
const NO_CHILD = 'nobody has this passphrase';

/**
 * Whoever was signed in on the device before is signed out there; their unsent work keeps its own token.
 * @throws Problem sign-in-wrong, too-many-tries
 */
export async function signIn(
  deps: Deps & { limits: Limits },
  device: Device,
  input: z.infer<typeof pupilSignIn>,
  cookies: SessionCookies,
): Promise<PupilSession> {
  const { db, clock, random, limits, secrets } = deps;
  const { schoolId, deviceId, lessonId, classId } = device;
  const username = readUsername(input.username);
  await limits.signInTry(device, username);
  const pupil = await scoped(db, schoolId)
    .selectFrom('pupil')
    .innerJoin('membership', 'membership.pupil_id', 'pupil.id')
    .select(['pupil.id', 'pupil.passphrase_cipher'])
    .where('pupil.username', '=', username)
    .where('pupil.left_at', 'is', null)
    .where('membership.class_id', '=', classId)
    .where('membership.left_at', 'is', null)
    .executeTakeFirst();
  const kept = pupil ? readPassphrase(secrets, { schoolId, pupilId: pupil.id }, pupil.passphrase_cipher) : NO_CHILD;
  if (!samePassphrase(input.passphrase, kept) || !pupil) throw new Problem('sign-in-wrong');
  await limits.signInWasRight(device, username);

  const now = clock();
  const sessionId = uuidv7(now, random(10));
  const cookie = makeToken(schoolId, random);
  await db.transaction().execute(async (transaction) => {
    const school = scoped(transaction, schoolId);
    await school
      .updateTable('pupil_session')
      .set({ ended_at: now })
      .where('device_id', '=', deviceId)
      .where('ended_at', 'is', null)
      .where('lesson_id', '=', lessonId)
      .execute();
    await school
      .insertInto('pupil_session')
      .values({
        id: sessionId,
        token_hash: hashToken(cookie),
        pupil_id: pupil.id,
        device_id: deviceId,
        lesson_id: lessonId,
        created_at: now,
        last_used_at: now,
        expires_at: now + LESSON_LASTS,
        ended_at: null,
      })
      .execute();
    await keepUploadToken(deps, school, {
      schoolId,
      pupilId: pupil.id,
      deviceId,
      classId,
      lessonId,
      madeFor: `session ${sessionId}`,
    });
    await school
      .insertInto('attendance')
      .values({ lesson_id: lessonId, pupil_id: pupil.id, device_id: deviceId, first_at: now })
      .onConflict((conflict) => conflict.columns(['school_id', 'lesson_id', 'pupil_id']).doNothing())
      .execute();
  });
  cookies.set('pupil', cookie, LESSON_LASTS / 1_000);
  deps.live.publish(schoolId, { kind: 'joined', classId });
  return sessionPage(deps, { kind: 'pupil', schoolId, pupilId: pupil.id, sessionId, deviceId, lessonId, classId });
}
