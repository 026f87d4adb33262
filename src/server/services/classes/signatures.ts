/** The newest signature of each child in one school year, with who saw it. */
import type { SchoolDb } from '../../store/db.ts';

export interface NewestSignature {
  id: string;
  pupilId: string;
  agreementId: string;
  template: string;
  version: number;
  signedAt: number;
  witness: string | null;
}

export async function newestSignatures(
  school: SchoolDb,
  pupilIds: string[],
  schoolYear: number,
): Promise<Map<string, NewestSignature>> {
  if (pupilIds.length === 0) return new Map();
  const rows = await school
    .selectFrom('signature')
    .innerJoin('agreement', 'agreement.id', 'signature.agreement_id')
    .leftJoin('staff_profile', 'staff_profile.id', 'signature.witness_id')
    .select(['signature.id', 'signature.pupil_id as pupilId', 'signature.agreement_id as agreementId'])
    .select(['agreement.template', 'signature.version', 'signature.signed_at as signedAt'])
    .select('staff_profile.display_name as witness')
    .where('signature.pupil_id', 'in', pupilIds)
    .where('signature.school_year', '=', schoolYear)
    .orderBy('signature.version')
    .orderBy('signature.signed_at')
    .execute();
  return new Map(rows.map((row) => [row.pupilId, row]));
}
