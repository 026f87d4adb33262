/** A member of staff confirms that it was this child who signed. */
import type { z } from 'zod';
import type { witnessAnswer } from '../../../schemas/api/staff-views.ts';
import { notFound } from '../../http/problem.ts';
import type { Staff } from '../../http/who.ts';
import { scoped } from '../../store/scoped.ts';
import { auditWithin } from '../audit.ts';
import { reachedClasses } from '../classes/reach.ts';
import type { Deps } from '../deps.ts';

/**
 * The first witness stays: confirming again answers with that one.
 * @throws Problem not-found for a signature of a child in none of one's classes, and for one that was taken back
 */
export async function witnessSignature(
  deps: Deps,
  staff: Staff,
  signatureId: string,
): Promise<z.infer<typeof witnessAnswer>> {
  const classes = await reachedClasses(deps, staff);
  if (classes.length === 0) throw notFound();
  const now = deps.clock();
  const answer = await deps.db.transaction().execute(async (transaction) => {
    const school = scoped(transaction, staff.schoolId);
    const reached = await school
      .selectFrom('signature')
      .innerJoin('membership', 'membership.pupil_id', 'signature.pupil_id')
      .select('membership.class_id')
      .where('signature.id', '=', signatureId)
      .where('signature.voided_at', 'is', null)
      .where('membership.left_at', 'is', null)
      .where(
        'membership.class_id',
        'in',
        classes.map((one) => one.id),
      )
      .executeTakeFirst();
    if (!reached) throw notFound();
    const confirmed = await school
      .updateTable('signature')
      .set({ witness_id: staff.staffId, witnessed_at: now })
      .where('id', '=', signatureId)
      .where('witness_id', 'is', null)
      .executeTakeFirst();
    if (confirmed.numUpdatedRows > 0n) {
      await auditWithin(transaction, staff, now, 'signature-witnessed', signatureId);
    }
    const kept = await school
      .selectFrom('signature')
      .leftJoin('staff_profile', 'staff_profile.id', 'signature.witness_id')
      .select(['staff_profile.display_name as witness', 'signature.witnessed_at as witnessedAt'])
      .where('signature.id', '=', signatureId)
      .executeTakeFirstOrThrow();
    return { classId: reached.class_id, witness: kept.witness ?? '', witnessedAt: kept.witnessedAt ?? now };
  });
  const { classId, ...shown } = answer;
  deps.live.publish(staff.schoolId, { kind: 'signed', classId });
  return shown;
}
