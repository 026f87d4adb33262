/** Signs a child in on an enrolled device: username and passphrase of a child in that lesson's class. */
import type { z } from 'zod';
import type { pupilSignIn, PupilSession } from '../../../schemas/api/lessons.ts';
import type { SessionCookies } from '../../http/cookies.ts';
import { Problem } from '../../http/problem.ts';
import type { Device } from '../../http/who.ts';
import type { SchoolDb } from '../../store/db.ts';
import { scoped } from '../../store/scoped.ts';
import type { Deps } from '../deps.ts';
import type { Limits } from '../limits.ts';
import { samePassphrase } from '../passphrases/index.ts';
import { readPassphrase } from '../passphrases/kept.ts';
import { readUsername } from '../usernames.ts';
import { openSession } from './open-session.ts';

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
  const { db, limits, secrets } = deps;
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

  const makeRoom = async (school: SchoolDb, now: number) => {
    await school
      .updateTable('pupil_session')
      .set({ ended_at: now })
      .where('device_id', '=', deviceId)
      .where('ended_at', 'is', null)
      .where('lesson_id', '=', lessonId)
      .execute();
  };
  return openSession(deps, device, { pupilId: pupil.id, way: 'words', makeRoom }, cookies);
}
