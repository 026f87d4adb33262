/** A member of staff says that it was not this child who signed: somebody had signed in with a copied picture. */
import type { Transaction } from 'kysely';
import { Problem, notFound } from '../../http/problem.ts';
import type { Staff } from '../../http/who.ts';
import type { SchoolDb } from '../../store/db.ts';
import { scoped } from '../../store/scoped.ts';
import type { OpenTables } from '../../store/tables.ts';
import { auditWithin } from '../audit.ts';
import { reachedClasses } from '../classes/reach.ts';
import type { Deps } from '../deps.ts';
import { drawAnew } from '../pictures/renew.ts';

/**
 * The signature counts no more, the child's sessions end, and what was copied opens nothing: the card is printed again.
 * Taking back again changes nothing.
 * @throws Problem not-found for a signature of a child in none of one's classes, conflict for a witnessed one
 */
export async function voidSignature(deps: Deps, staff: Staff, signatureId: string): Promise<{ pupilId: string }> {
  const classes = (await reachedClasses(deps, staff)).map((one) => one.id);
  if (classes.length === 0) throw notFound();
  const now = deps.clock();
  const { pupilId, classId } = await deps.db.transaction().execute(async (transaction) => {
    const school = scoped(transaction, staff.schoolId);
    const signature = await reachedSignature(school, signatureId, classes);
    if (!signature) throw notFound();
    if (signature.witnessId !== null) throw new Problem('conflict');
    if (signature.voidedAt === null) await takeBack(deps, transaction, staff, signature, now);
    return signature;
  });
  deps.live.publish(staff.schoolId, { kind: 'turn', classId });
  return { pupilId };
}

type Reached = NonNullable<Awaited<ReturnType<typeof reachedSignature>>>;

function reachedSignature(school: SchoolDb, signatureId: string, classIds: string[]) {
  return school
    .selectFrom('signature')
    .innerJoin('pupil', 'pupil.id', 'signature.pupil_id')
    .innerJoin('agreement', 'agreement.id', 'signature.agreement_id')
    .innerJoin('membership', 'membership.pupil_id', 'pupil.id')
    .select(['signature.id', 'signature.pupil_id as pupilId', 'signature.agreement_id as agreementId'])
    .select(['signature.voided_at as voidedAt', 'signature.witness_id as witnessId', 'agreement.template'])
    .select(['pupil.year_group as yearGroup', 'membership.class_id as classId'])
    .where('signature.id', '=', signatureId)
    .where('membership.left_at', 'is', null)
    .where('membership.class_id', 'in', classIds)
    .executeTakeFirst();
}

async function takeBack(
  deps: Deps,
  transaction: Transaction<OpenTables>,
  staff: Staff,
  { id, pupilId, agreementId, template, yearGroup }: Reached,
  now: number,
): Promise<void> {
  const school = scoped(transaction, staff.schoolId);
  await school
    .updateTable('signature')
    .set({ voided_at: now, voided_by: staff.staffId })
    .where('id', '=', id)
    .execute();
  const standing = await school
    .selectFrom('signature')
    .select('id')
    .where('pupil_id', '=', pupilId)
    .where('agreement_id', '=', agreementId)
    .where('voided_at', 'is', null)
    .executeTakeFirst();
  if (!standing) {
    // The child's own map must offer the agreement again.
    await school
      .updateTable('progress')
      .set({ state: 'started' })
      .where('pupil_id', '=', pupilId)
      .where('activity', '=', `agreements/${template}`)
      .execute();
  }
  await drawAnew(deps, school, { schoolId: staff.schoolId, pupilId }, yearGroup, now);
  await auditWithin(transaction, staff, now, 'signature-voided', id, { pupil: pupilId });
}
