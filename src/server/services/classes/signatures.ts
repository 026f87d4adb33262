/** The register: for each child the agreement asked for, the signature that counts this school year, and what is missing. */
import type { YearGroup } from '../../../domain/curriculum.ts';
import type { SignatureChecks, SignatureHow } from '../../../domain/events.ts';
import type { SchoolDb } from '../../store/db.ts';
import { publishedVersions, stillToMake, type AskedAgreement } from '../pupils/agreement-of.ts';

export interface RegisterSignature {
  id: string;
  pupilId: string;
  agreementId: string;
  template: string;
  version: number;
  promises: string | null;
  how: SignatureHow;
  checks: SignatureChecks;
  helped: number;
  signedAt: number;
  witnessedAt: number | null;
  witness: string | null;
  /** SVG path data of the drawn signature beside it. */
  drawn: string | null;
}

export interface RegisterEntry {
  asked: AskedAgreement | null;
  signature: RegisterSignature | null;
  /** Every promise asked for is made. */
  isCurrent: boolean;
}

/** One entry for each of these children, by id. */
export async function registerOf(
  school: SchoolDb,
  pupils: readonly { id: string; yearGroup: YearGroup }[],
  schoolYear: number,
): Promise<Map<string, RegisterEntry>> {
  const [published, signatures] = await Promise.all([
    publishedVersions(school),
    signaturesOf(
      school,
      pupils.map(({ id }) => id),
      schoolYear,
    ),
  ]);
  const byPupil = Map.groupBy(signatures, ({ pupilId }) => pupilId);
  return new Map(
    pupils.map(({ id, yearGroup }) => {
      const asked = published.asked.get(yearGroup) ?? null;
      const own = byPupil.get(id) ?? [];
      const ofAsked = own.filter(({ agreementId }) => agreementId === asked?.id);
      const signature = [...(ofAsked.length > 0 ? ofAsked : own)].sort(byWeight)[0] ?? null;
      const isCurrent = asked !== null && stillToMake(asked, own, published).length === 0;
      return [id, { asked, signature, isCurrent }];
    }),
  );
}

/** The newest version first; of the same version a witnessed signature stands, and after it the first one made. */
function byWeight(a: RegisterSignature, b: RegisterSignature): number {
  if (a.agreementId !== b.agreementId) return b.signedAt - a.signedAt;
  if (a.version !== b.version) return b.version - a.version;
  const [aSeen, bSeen] = [a.witnessedAt ?? Infinity, b.witnessedAt ?? Infinity];
  if (aSeen !== bSeen) return aSeen - bSeen;
  return a.signedAt - b.signedAt || (a.id < b.id ? -1 : 1);
}

/** Taken-back signatures are left out: the child is asked again. */
async function signaturesOf(school: SchoolDb, pupilIds: string[], schoolYear: number): Promise<RegisterSignature[]> {
  if (pupilIds.length === 0) return [];
  return school
    .selectFrom('signature')
    .innerJoin('agreement', 'agreement.id', 'signature.agreement_id')
    .leftJoin('staff_profile', 'staff_profile.id', 'signature.witness_id')
    .leftJoin('drawn_signature', 'drawn_signature.signature_id', 'signature.id')
    .select(['signature.id', 'signature.pupil_id as pupilId', 'signature.agreement_id as agreementId'])
    .select(['agreement.template', 'signature.version', 'signature.promises', 'signature.how', 'signature.checks'])
    .select(['signature.helped', 'signature.signed_at as signedAt', 'signature.witnessed_at as witnessedAt'])
    .select(['staff_profile.display_name as witness', 'drawn_signature.path as drawn'])
    .where('signature.pupil_id', 'in', pupilIds)
    .where('signature.school_year', '=', schoolYear)
    .where('signature.voided_at', 'is', null)
    .execute();
}
