/** Joins a device to a lesson by the code on the whiteboard. */
import type { YearGroup } from '../../../domain/curriculum.ts';
import { uuidv7 } from '../../../domain/identifiers.ts';
import { signsInWithPictures } from '../../../domain/picture-sign-in.ts';
import type { joinLessonAnswer } from '../../../schemas/api/lessons.ts';
import type { z } from 'zod';
import type { SessionCookies } from '../../http/cookies.ts';
import { notFound } from '../../http/problem.ts';
import type { SchoolDb } from '../../store/db.ts';
import { scoped } from '../../store/scoped.ts';
import { classPupils } from '../classes/class-pupils.ts';
import type { Deps } from '../deps.ts';
import { readJoinCode } from '../join-codes.ts';
import { PIN_ITERATIONS } from '../lesson-pin.ts';
import type { Limits } from '../limits.ts';
import { hashToken, makeToken } from '../tokens.ts';
import { keepUploadToken } from '../upload-tokens.ts';
import { deviceOf } from './device-of.ts';
import { LESSON_LASTS } from './durations.ts';

export type JoinLessonAnswer = z.infer<typeof joinLessonAnswer>;

/**
 * A device that joins the same lesson again stays the same device.
 * @param address of the caller, for the flood ceiling alone: a whole school may share it
 * @throws Problem not-found, too-many-tries
 */
export async function joinLesson(
  deps: Deps & { limits: Limits },
  typedCode: string,
  address: string,
  cookies: SessionCookies,
): Promise<JoinLessonAnswer> {
  const { db, clock, random, limits } = deps;
  const now = clock();
  await limits.joinTry(address);
  const found = await lessonOfCode(deps, typedCode, now);
  if (!found) throw notFound();
  await limits.joinWasRight(address);

  const { schoolId, lesson } = found;
  const cookie = cookies.read('device');
  const before = cookie ? await deviceOf(deps, cookie) : null;
  const again = before?.lessonId === lesson.id ? before.deviceId : null;
  const deviceId = again ?? uuidv7(now, random(10));
  const cookieToken = makeToken(schoolId, random);
  const expires_at = lesson.started_at + LESSON_LASTS;
  const token = await db.transaction().execute(async (transaction) => {
    const school = scoped(transaction, schoolId);
    const token_hash = hashToken(cookieToken);
    if (again) {
      await school.updateTable('device').set({ token_hash, expires_at }).where('id', '=', again).execute();
    } else {
      await school
        .insertInto('device')
        .values({
          id: deviceId,
          token_hash,
          lesson_id: lesson.id,
          class_id: lesson.class_id,
          enrolled_at: now,
          expires_at,
        })
        .execute();
    }
    return keepUploadToken(deps, school, {
      schoolId,
      pupilId: null,
      deviceId,
      classId: lesson.class_id,
      lessonId: lesson.id,
      madeFor: `device ${deviceId}`,
      signedInBy: null,
    });
  });
  cookies.set('device', cookieToken, (expires_at - now) / 1_000);
  deps.live.publish(schoolId, { kind: 'joined', classId: lesson.class_id });
  return {
    lessonId: lesson.id,
    className: lesson.className,
    activity: lesson.activity,
    token,
    signIn: await signInDoors(scoped(db, schoolId), lesson),
    pin: { salt: lesson.pin_salt, hash: lesson.pin_hash, iterations: PIN_ITERATIONS },
  };
}

/** By the class's year group; in a mixed class some of its children need the other door. */
async function signInDoors(
  school: SchoolDb,
  { class_id, yearGroup }: { class_id: string; yearGroup: YearGroup },
): Promise<JoinLessonAnswer['signIn']> {
  const first = signsInWithPictures(yearGroup);
  const children = await classPupils(school, class_id);
  return {
    first: first ? 'pictures' : 'words',
    both: children.some((child) => signsInWithPictures(child.yearGroup) !== first),
  };
}

async function lessonOfCode({ db }: Deps, typed: string, now: number) {
  const code = readJoinCode(typed);
  if (!code) return null;
  const entry = await db
    .selectFrom('join_code')
    .select(['school_id', 'lesson_id'])
    .where('code', '=', code)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (!entry) return null;
  const lesson = await scoped(db, entry.school_id)
    .selectFrom('lesson')
    .innerJoin('class', 'class.id', 'lesson.class_id')
    .select([
      'lesson.id',
      'lesson.class_id',
      'lesson.activity',
      'lesson.started_at',
      'lesson.pin_salt',
      'lesson.pin_hash',
    ])
    .select(['class.name as className', 'class.year_group as yearGroup'])
    .where('lesson.id', '=', entry.lesson_id)
    .where('lesson.ended_at', 'is', null)
    .executeTakeFirst();
  return lesson ? { schoolId: entry.school_id, lesson } : null;
}
