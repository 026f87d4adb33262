/** The register of signatures as a file for the school's records: who signed what, when, how, and who saw it. */
import { schoolYearOf } from '../../../domain/school-year.ts';
import type { Staff } from '../../http/who.ts';
import { scoped } from '../../store/scoped.ts';
import { audit } from '../audit.ts';
import { writeCsv } from '../csv-writer.ts';
import type { Deps } from '../deps.ts';
import { askedAgreements } from '../pupils/agreement-of.ts';
import { classPupils } from './class-pupils.ts';
import { reachClass } from './reach.ts';
import { newestSignatures } from './signatures.ts';

const HEADER = [
  'Forename',
  'Surname',
  'Year group',
  'Class',
  'Agreement',
  'Version',
  'Current',
  'Signed',
  'How',
  'Witness',
];
/** Dates as the school's clock shows them, and in an order that sorts: 2026-11-02 10:15. */
const WHEN = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' });

/** @throws Problem not-found for a class out of reach */
export async function registerCsv(
  deps: Deps,
  staff: Staff,
  classId: string,
): Promise<{ fileName: string; csv: string }> {
  const found = await reachClass(deps, staff, classId);
  const school = scoped(deps.db, staff.schoolId);
  const pupils = await classPupils(school, classId);
  const ids = pupils.map((pupil) => pupil.id);
  const asked = await askedAgreements(school);
  const signatures = await newestSignatures(school, ids, schoolYearOf(deps.clock()));
  const rows = pupils.map((pupil) => {
    const who = [pupil.forename, pupil.surname, pupil.yearGroup, found.name];
    const signature = signatures.get(pupil.id);
    const wanted = asked.get(pupil.yearGroup);
    if (!signature) return [...who, wanted?.activity.replace('agreements/', '') ?? '', '', '', 'not yet', '', ''];
    const current = signature.agreementId === wanted?.id && signature.version === wanted.version;
    return [
      ...who,
      signature.template,
      String(signature.version),
      current ? 'yes' : 'no',
      WHEN.format(signature.signedAt),
      'typed name',
      signature.witness ?? '',
    ];
  });
  await audit(deps, staff, 'register-downloaded', classId);
  const plainName = found.name.replace(/[^A-Za-z0-9]+/gu, '-').replace(/^-|-$/gu, '') || 'class';
  return { fileName: `register-${plainName}.csv`, csv: writeCsv([HEADER, ...rows]) };
}
