/** The register of signatures as a file for the school's records: who signed what, when, how, and who saw it. */
import { promisesAsClass } from '../../../domain/agreement.ts';
import { schoolYearOf } from '../../../domain/school-year.ts';
import type { ClassPage } from '../../../schemas/api/staff-views.ts';
import type { Staff } from '../../http/who.ts';
import { scoped } from '../../store/scoped.ts';
import { madePromise } from '../agreements/class-promise.ts';
import { audit } from '../audit.ts';
import { writeCsv } from '../csv-writer.ts';
import type { Deps } from '../deps.ts';
import { classPupils } from './class-pupils.ts';
import { reachClass } from './reach.ts';
import { registerOf, type RegisterSignature } from './signatures.ts';

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
  'Witnessed',
];
/** Dates as the school's clock shows them, and in an order that sorts: 2026-11-02 10:15. */
const WHEN = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' });
const HOW = { 'typed-name': 'typed name', stamped: 'stamped paw print' } as const;

/** @throws Problem not-found for a class out of reach */
export async function registerCsv(
  deps: Deps,
  staff: Staff,
  classId: string,
): Promise<{ fileName: string; csv: string }> {
  const found = await reachClass(deps, staff, classId);
  const school = scoped(deps.db, staff.schoolId);
  const pupils = await classPupils(school, classId);
  const year = schoolYearOf(deps.clock());
  const [register, promise] = await Promise.all([registerOf(school, pupils, year), madePromise(school, classId, year)]);
  const rows = pupils.map((pupil) => {
    const who = [pupil.forename, pupil.surname, pupil.yearGroup, found.name];
    const { asked, signature, isCurrent } = register.get(pupil.id)!;
    if (promisesAsClass(pupil.yearGroup)) return [...who, ...classLine(promise)];
    if (!signature) return [...who, asked?.activity.replace('agreements/', '') ?? '', '', '', 'not yet', '', '', ''];
    return [
      ...who,
      signature.template,
      String(signature.version),
      isCurrent ? 'yes' : 'no',
      WHEN.format(signature.signedAt),
      howOf(signature),
      signature.witness ?? '',
      signature.witnessedAt === null ? '' : WHEN.format(signature.witnessedAt),
    ];
  });
  await audit(deps, staff, 'register-downloaded', classId);
  const plainName = found.name.replace(/[^A-Za-z0-9]+/gu, '-').replace(/^-|-$/gu, '') || 'class';
  return { fileName: `register-${plainName}.csv`, csv: writeCsv([HEADER, ...rows]) };
}

/** Nobody of Nursery signs: their line says what the class has promised. */
function classLine(promise: ClassPage['promise']): string[] {
  if (!promise) return ['class promise', '', '', 'not yet', '', '', ''];
  const { version, current, promisedAt } = promise;
  const on = WHEN.format(promisedAt);
  return ['class promise', String(version), current ? 'yes' : 'no', on, 'promised as a class', promise.with, on];
}

/** The drawing itself stays on the class page. */
function howOf({ how, drawn, checks, helped }: RegisterSignature): string {
  return [
    HOW[how],
    drawn !== null && 'drawn signature',
    checks === 'class' && 'checks with the class',
    helped === 1 && 'helped by an adult',
  ]
    .filter((part) => part !== false)
    .join(', ');
}
