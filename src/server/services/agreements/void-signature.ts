/** A member of staff says that it was not this child who signed: somebody had signed in with a copied picture. */
import { Problem, notFound } from '../../http/problem.ts';
import type { Staff } from '../../http/who.ts';
import type { SchoolDb } from '../../store/db.ts';
import { scoped } from '../../store/scoped.ts';
import { auditWithin } from '../audit.ts';
import { reachedClasses } from '../classes/reach.ts';
import type { Deps } from '../deps.ts';
import { drawAnew } from '../pictures/renew.ts';
import { uncountSignature } from './uncount-signature.ts';

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
    if (signature.voidedAt !== null) return signature;
    await uncountSignature(school, signature, staff.staffId, now);
    await drawAnew(deps, school, { schoolId: staff.schoolId, pupilId: signature.pupilId }, signature.yearGroup, now);
    await auditWithin(transaction, staff, now, 'signature-voided', signatureId, { pupil: signature.pupilId });
    return signature;
  });
  deps.live.publish(staff.schoolId, { kind: 'turn', classId });
  return { pupilId };
}

function reachedSignature(school: SchoolDb, signatureId: string, classIds: string[]) {
  return school
    .selectFrom('signature')
    .innerJoin('pupil', 'pupil.id', 'signature.pupil_id')
    .innerJoin('agreement', 'agreement.id', 'signature.agreement_id')
    .innerJoin('membership', 'membership.pupil_id', 'pupil.id')
    .select(['signature.id', 'signature.pupil_id as pupilId', 'signature.agreement_id as agreementId'])
    .select(['signature.voided_at as voidedAt', 'signature.witness_id as witnessId', 'agreement.template'])
    .select('signature.signed_at as signedAt')
    .select(['pupil.year_group as yearGroup', 'membership.class_id as classId'])
    .where('signature.id', '=', signatureId)
    .where('membership.left_at', 'is', null)
    .where('membership.class_id', 'in', classIds)
    .executeTakeFirst();
}
