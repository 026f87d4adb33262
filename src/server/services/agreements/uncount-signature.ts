/** A signature that counts no more stays on record; the child's map offers its agreement again. */
import { schoolYearOf } from '../../../domain/school-year.ts';
import type { SchoolDb } from '../../store/db.ts';

interface Counted {
  id: string;
  pupilId: string;
  agreementId: string;
  template: string;
  signedAt: number;
}

/** @param staffId who takes it back */
export async function uncountSignature(
  school: SchoolDb,
  { id, pupilId, agreementId, template, signedAt }: Counted,
  staffId: string,
  now: number,
): Promise<void> {
  await school.updateTable('signature').set({ voided_at: now, voided_by: staffId }).where('id', '=', id).execute();
  const standing = await school
    .selectFrom('signature')
    .select('id')
    .where('pupil_id', '=', pupilId)
    .where('agreement_id', '=', agreementId)
    .where('school_year', '=', schoolYearOf(now))
    .where('voided_at', 'is', null)
    .executeTakeFirst();
  if (standing) return;
  const activity = `agreements/${template}`;
  // What this child had begun before signing stays begun; where signing was the first thing, nothing was.
  await school
    .deleteFrom('progress')
    .where('pupil_id', '=', pupilId)
    .where('activity', '=', activity)
    .where('first_at', '>=', signedAt)
    .execute();
  await school
    .updateTable('progress')
    .set({ state: 'started' })
    .where('pupil_id', '=', pupilId)
    .where('activity', '=', activity)
    .execute();
}
