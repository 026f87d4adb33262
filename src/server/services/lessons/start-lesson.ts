/** Starts a lesson of a class: a fresh join code and PIN; whatever lesson of that class was open ends. */
import type { z } from 'zod';
import { uuidv7 } from '../../../domain/identifiers.ts';
import type { startLesson as startLessonBody } from '../../../schemas/api/lessons.ts';
import type { Staff } from '../../http/who.ts';
import { scoped } from '../../store/scoped.ts';
import { auditWithin } from '../audit.ts';
import { reachClass } from '../classes/reach.ts';
import type { Deps } from '../deps.ts';
import { holdSchool } from '../hold-school.ts';
import { makeJoinCode } from '../join-codes.ts';
import { makeLessonPin } from '../lesson-pin.ts';
import { seal } from '../seal.ts';
import { closeLesson, tellLessonEnded } from './end-lesson.ts';
import { LESSON_LASTS } from './durations.ts';
import { pinHome } from './show-pin.ts';

/** @throws Problem not-found for a class out of reach */
export async function startLesson(
  deps: Deps,
  staff: Staff,
  { classId, activity }: z.output<typeof startLessonBody>,
): Promise<{ lessonId: string; joinCode: string }> {
  const { db, clock, random, secrets, live } = deps;
  await reachClass(deps, staff, classId);
  const now = clock();
  const lessonId = uuidv7(now, random(10));
  const { pin, salt, hash } = await makeLessonPin(random);
  const started = await db.transaction().execute(async (transaction) => {
    await holdSchool(transaction, staff.schoolId);
    const school = scoped(transaction, staff.schoolId);
    const open = await school
      .selectFrom('lesson')
      .select('id')
      .where('class_id', '=', classId)
      .where('ended_at', 'is', null)
      .execute();
    for (const lesson of open) await closeLesson(transaction, staff, lesson.id, now);
    const joinCode = await claimJoinCode(deps, transaction, staff.schoolId, lessonId, now);
    await school
      .insertInto('lesson')
      .values({
        id: lessonId,
        class_id: classId,
        activity,
        started_by: staff.staffId,
        started_at: now,
        ended_at: null,
        join_code: joinCode,
        pin_cipher: seal(secrets.seal, pinHome(staff.schoolId, lessonId), pin, random),
        pin_salt: salt,
        pin_hash: hash,
      })
      .execute();
    await auditWithin(transaction, staff, now, 'lesson-started', lessonId);
    return { joinCode, ended: open.length };
  });
  if (started.ended > 0) tellLessonEnded(deps, staff.schoolId, classId);
  else live.publish(staff.schoolId, { kind: 'lesson', classId });
  return { lessonId, joinCode: started.joinCode };
}

/** Codes of ended lessons are free again; one in use by any school is passed over. */
async function claimJoinCode(
  { random }: Deps,
  transaction: Parameters<typeof holdSchool>[0],
  schoolId: string,
  lessonId: string,
  now: number,
): Promise<string> {
  await transaction.deleteFrom('join_code').where('expires_at', '<=', now).execute();
  for (;;) {
    const code = makeJoinCode(random);
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('join_code')
      .values({ code, school_id: schoolId, lesson_id: lessonId, expires_at: now + LESSON_LASTS })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 1n) return code;
  }
}
