/** Signs the youngest in on an enrolled device: by their three pictures, their badge, or a grown-up with the lesson PIN. */
import type { z } from 'zod';
import { signsInWithPictures } from '../../../domain/picture-sign-in.ts';
import type { PupilSession } from '../../../schemas/api/lessons.ts';
import type { badgeSignIn, helpedSignIn, pictureSignIn } from '../../../schemas/api/tiles.ts';
import type { SessionCookies } from '../../http/cookies.ts';
import { Problem } from '../../http/problem.ts';
import type { Device } from '../../http/who.ts';
import { scoped } from '../../store/scoped.ts';
import type { Deps } from '../deps.ts';
import { isPinOf } from '../lesson-pin.ts';
import type { Limits } from '../limits.ts';
import { hashToken } from '../tokens.ts';
import { readSecret, samePictures } from './kept.ts';
import { beginTurn } from './turns.ts';

type Limited = Deps & { limits: Limits };

/** Compared with when there is no such child in the class, so that the answer takes as long. */
const NOBODY: readonly string[] = ['nobody', 'has', 'these'];

/** @throws Problem sign-in-wrong, too-many-tries, tablet-full */
export async function signInWithThePictures(
  deps: Limited,
  device: Device,
  { pupilId, pictures }: z.output<typeof pictureSignIn>,
  cookies: SessionCookies,
): Promise<PupilSession> {
  await deps.limits.pictureTry(device, pupilId);
  const child = await childOf(deps, device, 'pupil.id', pupilId);
  const kept = child ? readSecret(deps.secrets, { schoolId: device.schoolId, pupilId }, child.secretCipher) : NOBODY;
  if (!samePictures(pictures, kept) || !child) throw new Problem('sign-in-wrong');
  await deps.limits.pictureWasRight(device, pupilId);
  return beginTurn(deps, device, pupilId, 'pictures', cookies);
}

/** @throws Problem sign-in-wrong, too-many-tries, tablet-full */
export async function signInWithBadge(
  deps: Limited,
  device: Device,
  { badge }: z.output<typeof badgeSignIn>,
  cookies: SessionCookies,
): Promise<PupilSession> {
  await deps.limits.badgeTry(device);
  const child = await childOf(deps, device, 'picture.badge_hash', hashToken(badge));
  if (!child) throw new Problem('sign-in-wrong');
  await deps.limits.badgeWasRight(device);
  return beginTurn(deps, device, child.id, 'badge', cookies);
}

/** @throws Problem sign-in-wrong for a wrong PIN and for a child of another class, too-many-tries */
export async function signInWithHelp(
  deps: Limited,
  device: Device,
  { pupilId, pin }: z.output<typeof helpedSignIn>,
  cookies: SessionCookies,
): Promise<PupilSession> {
  await deps.limits.helpTry(device);
  const lesson = await scoped(deps.db, device.schoolId)
    .selectFrom('lesson')
    .select(['pin_salt', 'pin_hash'])
    .where('id', '=', device.lessonId)
    .executeTakeFirstOrThrow();
  const right = await isPinOf(lesson, pin);
  const child = await childOf(deps, device, 'pupil.id', pupilId);
  if (!right || !child) throw new Problem('sign-in-wrong');
  await deps.limits.helpWasRight(device);
  return beginTurn(deps, device, pupilId, 'grown-up', cookies);
}

/** A child of the lesson's class who is of picture age, or null. */
async function childOf(
  { db }: Deps,
  { schoolId, classId }: Device,
  by: 'pupil.id' | 'picture.badge_hash',
  value: string,
): Promise<{ id: string; secretCipher: string } | null> {
  const found = await scoped(db, schoolId)
    .selectFrom('pupil_picture as picture')
    .innerJoin('pupil', 'pupil.id', 'picture.pupil_id')
    .innerJoin('membership', 'membership.pupil_id', 'pupil.id')
    .select(['pupil.id', 'pupil.year_group as yearGroup', 'picture.secret_cipher as secretCipher'])
    .where(by, '=', value)
    .where('pupil.left_at', 'is', null)
    .where('membership.class_id', '=', classId)
    .where('membership.left_at', 'is', null)
    .executeTakeFirst();
  return found && signsInWithPictures(found.yearGroup) ? found : null;
}
