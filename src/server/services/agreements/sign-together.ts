/** A class of young children signs together: checks by show of hands, then each stamps in turn beside their teacher. */
import type { Transaction } from 'kysely';
import { signingWayOf } from '../../../domain/agreement.ts';
import { uuidv7 } from '../../../domain/identifiers.ts';
import { schoolYearOf } from '../../../domain/school-year.ts';
import type { ClassTogether } from '../../../schemas/api/signing.ts';
import { notFound, Problem } from '../../http/problem.ts';
import type { Staff } from '../../http/who.ts';
import type { SchoolDb } from '../../store/db.ts';
import { scoped } from '../../store/scoped.ts';
import type { OpenTables } from '../../store/tables.ts';
import { auditWithin } from '../audit.ts';
import { classPupils } from '../classes/class-pupils.ts';
import { reachClass, reachedClasses } from '../classes/reach.ts';
import { registerOf } from '../classes/signatures.ts';
import { classPromise } from './class-promise.ts';
import type { Deps } from '../deps.ts';
import { classPictures } from '../pictures/class-pictures.ts';
import { publishedVersions, stillToMake } from '../pupils/agreement-of.ts';
import { uncountSignature } from './uncount-signature.ts';

/** @throws Problem not-found for a class out of reach */
export async function classTogether(deps: Deps, staff: Staff, classId: string): Promise<ClassTogether> {
  const { name } = await reachClass(deps, staff, classId);
  const school = scoped(deps.db, staff.schoolId);
  const pupils = (await classPupils(school, classId)).filter(({ yearGroup }) => signingWayOf(yearGroup) === 'stamp');
  const register = await registerOf(school, pupils, schoolYearOf(deps.clock()));
  const pictures = new Map(
    (await classPictures(deps, staff.schoolId, classId)).map(({ id, ownPicture }) => [id, ownPicture]),
  );
  const groups: ClassTogether['groups'] = [];
  for (const { id, displayName, yearGroup } of pupils) {
    const { asked, isCurrent } = register.get(id)!;
    const ownPicture = pictures.get(id);
    if (!asked || !ownPicture) continue;
    let group = groups.find(({ activity }) => activity === asked.activity);
    if (!group) groups.push((group = { activity: asked.activity, version: asked.version, years: [], children: [] }));
    if (!group.years.includes(yearGroup)) group.years.push(yearGroup);
    group.children.push({ pupilId: id, displayName, ownPicture, signed: isCurrent });
  }
  return { classId, name, promise: await classPromise(school, classId), groups };
}

/**
 * Who presses the stamp stands beside the member of staff who is signed in here: that is the witness.
 * @throws Problem not-found for a child of another class, conflict for one too old to stamp or when a newer version is out
 */
export async function stampTogether(
  deps: Deps,
  staff: Staff,
  classId: string,
  { pupilId, version }: { pupilId: string; version: number },
): Promise<{ signatureId: string | null; signedAt: number }> {
  await reachClass(deps, staff, classId);
  const now = deps.clock();
  const id = uuidv7(now, deps.random(10));
  const added = await deps.db.transaction().execute(async (transaction) => {
    const school = scoped(transaction, staff.schoolId);
    const pupil = (await classPupils(school, classId)).find((one) => one.id === pupilId);
    if (!pupil) throw notFound();
    if (signingWayOf(pupil.yearGroup) !== 'stamp') throw new Problem('conflict');
    // Held by the entry in the audit: two presses at once are one signature.
    await auditWithin(transaction, staff, now, 'signature-stamped', id, { pupil: pupilId });
    return addStamp(school, { id, pupilId, yearGroup: pupil.yearGroup, version, staffId: staff.staffId, now });
  });
  if (added) deps.live.publish(staff.schoolId, { kind: 'signed', classId });
  return { signatureId: added ? id : null, signedAt: now };
}

interface Stamp {
  id: string;
  pupilId: string;
  yearGroup: Parameters<typeof signingWayOf>[0];
  version: number;
  staffId: string;
  now: number;
}

/** @returns false where every promise was made already */
async function addStamp(school: SchoolDb, { id, pupilId, yearGroup, version, staffId, now }: Stamp): Promise<boolean> {
  const schoolYear = schoolYearOf(now);
  const published = await publishedVersions(school);
  const asked = published.asked.get(yearGroup);
  if (!asked || asked.version !== version) throw new Problem('conflict');
  const earlier = await school
    .selectFrom('signature')
    .select(['agreement_id as agreementId', 'version', 'promises'])
    .where('pupil_id', '=', pupilId)
    .where('school_year', '=', schoolYear)
    .where('voided_at', 'is', null)
    .execute();
  const toMake = stillToMake(asked, earlier, published);
  if (toMake.length === 0) return false;
  await school
    .insertInto('signature')
    .values({
      id,
      pupil_id: pupilId,
      agreement_id: asked.id,
      version,
      school_year: schoolYear,
      event_id: null,
      how: 'stamped',
      promises: toMake.length === asked.promises.length ? null : JSON.stringify(toMake),
      checks: 'class',
      helped: 1,
      signed_at: now,
      witness_id: staffId,
      witnessed_at: now,
    })
    .execute();
  await school
    .insertInto('progress')
    .values({ pupil_id: pupilId, activity: asked.activity, state: 'done', first_at: now, last_at: now })
    .onConflict((conflict) =>
      conflict.columns(['school_id', 'pupil_id', 'activity']).doUpdateSet({ state: 'done', last_at: now }),
    )
    .execute();
  return true;
}

/**
 * Takes a stamp of the teacher's screen back, while the class is still at it: the child can stamp again.
 * @throws Problem not-found for a signature out of reach, conflict for one that was not stamped here by the same adult
 */
export async function takeBackStamp(deps: Deps, staff: Staff, signatureId: string): Promise<{ pupilId: string }> {
  const classes = (await reachedClasses(deps, staff)).map((one) => one.id);
  if (classes.length === 0) throw notFound();
  const now = deps.clock();
  const { pupilId, classId } = await deps.db
    .transaction()
    .execute((transaction) => takeBack(transaction, staff, signatureId, classes, now));
  deps.live.publish(staff.schoolId, { kind: 'signed', classId });
  return { pupilId };
}

async function takeBack(
  transaction: Transaction<OpenTables>,
  staff: Staff,
  signatureId: string,
  classIds: string[],
  now: number,
): Promise<{ pupilId: string; classId: string }> {
  const school = scoped(transaction, staff.schoolId);
  const stamped = await school
    .selectFrom('signature')
    .innerJoin('membership', 'membership.pupil_id', 'signature.pupil_id')
    .innerJoin('agreement', 'agreement.id', 'signature.agreement_id')
    .select(['signature.id', 'signature.pupil_id as pupilId', 'signature.agreement_id as agreementId'])
    .select(['membership.class_id as classId', 'agreement.template', 'signature.signed_at as signedAt'])
    .select(['signature.witness_id as witnessId', 'signature.event_id as eventId', 'signature.voided_at as voidedAt'])
    .where('signature.id', '=', signatureId)
    .where('membership.left_at', 'is', null)
    .where('membership.class_id', 'in', classIds)
    .executeTakeFirst();
  if (!stamped) throw notFound();
  const isTheirs = stamped.witnessId === staff.staffId && stamped.eventId === null && stamped.voidedAt === null;
  if (!isTheirs) throw new Problem('conflict');
  await uncountSignature(school, stamped, staff.staffId, now);
  await auditWithin(transaction, staff, now, 'signature-taken-back', signatureId, { pupil: stamped.pupilId });
  return stamped;
}
