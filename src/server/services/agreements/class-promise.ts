/** Nursery makes a class promise: with a grown-up, in Reception's words, and no child signs. */
import { CLASS_PROMISES_AS, promisesAsClass } from '../../../domain/agreement.ts';
import { schoolYearOf } from '../../../domain/school-year.ts';
import type { ClassTogether } from '../../../schemas/api/signing.ts';
import type { ClassPage } from '../../../schemas/api/staff-views.ts';
import { Problem } from '../../http/problem.ts';
import type { Staff } from '../../http/who.ts';
import type { SchoolDb } from '../../store/db.ts';
import { scoped } from '../../store/scoped.ts';
import { auditWithin } from '../audit.ts';
import { classPupils } from '../classes/class-pupils.ts';
import { reachClass } from '../classes/reach.ts';
import type { Deps } from '../deps.ts';
import { publishedVersions, type AskedAgreement } from '../pupils/agreement-of.ts';

/** What a class promises that has children of Nursery; null for others, and where Reception has no agreement. */
export async function classPromise(school: SchoolDb, classId: string): Promise<ClassTogether['promise']> {
  const asked = await askedOf(school, classId);
  return asked && { activity: asked.activity, version: asked.version };
}

async function askedOf(school: SchoolDb, classId: string): Promise<AskedAgreement | null> {
  const pupils = await classPupils(school, classId);
  if (!pupils.some(({ yearGroup }) => promisesAsClass(yearGroup))) return null;
  return (await publishedVersions(school)).asked.get(CLASS_PROMISES_AS) ?? null;
}

/** The promise a class has made this school year; `current` is false once a newer version is out. */
export async function madePromise(school: SchoolDb, classId: string, year: number): Promise<ClassPage['promise']> {
  const made = await school
    .selectFrom('class_promise')
    .leftJoin('staff_profile', 'staff_profile.id', 'class_promise.staff_id')
    .select(['agreement_id', 'version', 'promised_at as promisedAt', 'staff_profile.display_name as with'])
    .where('class_id', '=', classId)
    .where('school_year', '=', year)
    .executeTakeFirst();
  if (!made) return null;
  const asked = (await publishedVersions(school)).asked.get(CLASS_PROMISES_AS);
  const current = asked?.id === made.agreement_id && asked.version === made.version;
  return { version: made.version, promisedAt: made.promisedAt, with: made.with ?? '', current };
}

/**
 * The adult who presses stands before the class: the promise is made with them. Made again, the latest counts.
 * @throws Problem not-found for a class out of reach, conflict for one without Nursery or when a newer version is out
 */
export async function promiseAsClass(
  deps: Deps,
  staff: Staff,
  classId: string,
  { version }: { version: number },
): Promise<{ promisedAt: number }> {
  await reachClass(deps, staff, classId);
  const now = deps.clock();
  await deps.db.transaction().execute(async (transaction) => {
    const school = scoped(transaction, staff.schoolId);
    const asked = await askedOf(school, classId);
    if (asked?.version !== version) throw new Problem('conflict');
    await auditWithin(transaction, staff, now, 'class-promised', classId, { version });
    const made = { agreement_id: asked.id, version, promised_at: now, staff_id: staff.staffId };
    await school
      .insertInto('class_promise')
      .values({ class_id: classId, school_year: schoolYearOf(now), ...made })
      .onConflict((conflict) => conflict.columns(['school_id', 'class_id', 'school_year']).doUpdateSet(made))
      .execute();
  });
  deps.live.publish(staff.schoolId, { kind: 'signed', classId });
  return { promisedAt: now };
}
