/** Keeps the signature a child drew beside the one they have just made; nobody has to draw. */
import { mayDraw } from '../../../domain/agreement.ts';
import { notFound } from '../../http/problem.ts';
import type { Pupil } from '../../http/who.ts';
import { scoped } from '../../store/scoped.ts';
import type { Deps } from '../deps.ts';

/**
 * The first drawing of a signature stays; sending one again answers the same.
 * @throws Problem not-found where this child has no such signature, or is too young to draw one
 */
export async function keepDrawing(
  deps: Deps,
  who: Pupil,
  { signatureId, path }: { signatureId: string; path: string },
): Promise<{ kept: true }> {
  const school = scoped(deps.db, who.schoolId);
  const signed = await school
    .selectFrom('signature')
    .innerJoin('pupil', 'pupil.id', 'signature.pupil_id')
    .select('pupil.year_group as yearGroup')
    .where('signature.id', '=', signatureId)
    .where('signature.pupil_id', '=', who.pupilId)
    .where('signature.voided_at', 'is', null)
    .executeTakeFirst();
  if (!signed || !mayDraw(signed.yearGroup)) throw notFound();
  await school
    .insertInto('drawn_signature')
    .values({ signature_id: signatureId, pupil_id: who.pupilId, path, drawn_at: deps.clock() })
    .onConflict((conflict) => conflict.columns(['school_id', 'signature_id']).doNothing())
    .execute();
  return { kept: true };
}
