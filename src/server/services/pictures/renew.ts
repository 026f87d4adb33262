/** Gives a child a new way to sign in, because somebody else has used the old one: new pictures and badge, or new words. */
import type { YearGroup } from '../../../domain/curriculum.ts';
import { signsInWithPictures } from '../../../domain/picture-sign-in.ts';
import { notFound } from '../../http/problem.ts';
import type { Staff } from '../../http/who.ts';
import type { SchoolDb } from '../../store/db.ts';
import { scoped } from '../../store/scoped.ts';
import { auditWithin } from '../audit.ts';
import { reachedClasses } from '../classes/reach.ts';
import type { Deps } from '../deps.ts';
import { makePassphrase } from '../passphrases/index.ts';
import { sealPassphrase } from '../passphrases/kept.ts';
import { drawSignIn, type Owner } from './kept.ts';

/** @throws Problem not-found for a child in none of one's classes */
export async function renewSignIn(deps: Deps, staff: Staff, pupilId: string): Promise<{ renewed: true }> {
  const classes = (await reachedClasses(deps, staff)).map((one) => one.id);
  if (classes.length === 0) throw notFound();
  const now = deps.clock();
  const classId = await deps.db.transaction().execute(async (transaction) => {
    const school = scoped(transaction, staff.schoolId);
    const child = await school
      .selectFrom('pupil')
      .innerJoin('membership', 'membership.pupil_id', 'pupil.id')
      .select(['pupil.year_group as yearGroup', 'membership.class_id as classId'])
      .where('pupil.id', '=', pupilId)
      .where('pupil.left_at', 'is', null)
      .where('membership.left_at', 'is', null)
      .where('membership.class_id', 'in', classes)
      .executeTakeFirst();
    if (!child) throw notFound();
    await drawAnew(deps, school, { schoolId: staff.schoolId, pupilId }, child.yearGroup, now);
    await auditWithin(transaction, staff, now, 'sign-in-renewed', pupilId);
    return child.classId;
  });
  deps.live.publish(staff.schoolId, { kind: 'turn', classId });
  return { renewed: true };
}

/** What was known opens nothing any more: every open session of the child ends, too. Upload tokens stay. */
export async function drawAnew(
  { secrets, random }: Pick<Deps, 'secrets' | 'random'>,
  school: SchoolDb,
  owner: Owner,
  yearGroup: YearGroup,
  now: number,
): Promise<void> {
  if (signsInWithPictures(yearGroup)) {
    const kept = await school
      .selectFrom('pupil_picture')
      .select('secret_cipher')
      .where('pupil_id', '=', owner.pupilId)
      .executeTakeFirst();
    const drawn = drawSignIn(secrets, owner, now, random, kept?.secret_cipher);
    await school.updateTable('pupil_picture').set(drawn).where('pupil_id', '=', owner.pupilId).execute();
  } else {
    const passphrase_cipher = sealPassphrase(secrets, owner, makePassphrase(random), random);
    await school.updateTable('pupil').set({ passphrase_cipher }).where('id', '=', owner.pupilId).execute();
  }
  await school
    .updateTable('pupil_session')
    .set({ ended_at: now })
    .where('pupil_id', '=', owner.pupilId)
    .where('ended_at', 'is', null)
    .execute();
}
