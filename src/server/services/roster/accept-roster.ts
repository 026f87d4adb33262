/** Writes a roster that was previewed: every line in one transaction, or none. */
import { Problem } from '../../http/problem.ts';
import type { Staff } from '../../http/who.ts';
import type { SchoolDb } from '../../store/db.ts';
import { scoped } from '../../store/scoped.ts';
import { auditWithin } from '../audit.ts';
import type { Deps } from '../deps.ts';
import { holdSchool } from '../hold-school.ts';
import { addPupils, membership } from './add-pupils.ts';
import { planRoster } from './plan.ts';
import type { KnownPupil, RosterChange } from './plan.ts';
import { schoolNow } from './school-now.ts';

/**
 * @param fingerprint of the preview that was accepted
 * @throws Problem conflict when the file or the school has changed since, roster-refused while a line is refused
 */
export async function acceptRoster(
  deps: Deps,
  staff: Staff,
  csv: Uint8Array,
  fingerprint: string,
): Promise<{ added: number; updated: number }> {
  const now = deps.clock();
  return deps.db.transaction().execute(async (transaction) => {
    await holdSchool(transaction, staff.schoolId);
    const school = scoped(transaction, staff.schoolId);
    const { preview, changes } = planRoster(csv, await schoolNow(school, now));
    if (preview.problems.length > 0 || preview.refusals > 0) throw new Problem('roster-refused');
    if (preview.fingerprint !== fingerprint) throw new Problem('conflict');
    const arriving = changes.filter((change) => !change.pupil);
    const known = changes.filter((change): change is RosterChange & { pupil: KnownPupil } => change.pupil !== null);
    await addPupils(deps, staff.schoolId, school, arriving, now);
    for (const change of known) await updatePupil(school, change, now);
    const counts = { added: arriving.length, updated: known.length };
    await auditWithin(transaction, staff, now, 'roster-imported', staff.schoolId, counts);
    return counts;
  });
}

async function updatePupil(
  school: SchoolDb,
  { pupil, ...change }: RosterChange & { pupil: KnownPupil },
  now: number,
): Promise<void> {
  await school
    .updateTable('pupil')
    .set({
      forename: change.forename,
      surname: change.surname,
      display_name: change.displayName,
      year_group: change.yearGroup,
    })
    .where('id', '=', pupil.id)
    .execute();
  if (pupil.classId === change.classId) return;
  await school
    .updateTable('membership')
    .set({ left_at: now })
    .where('pupil_id', '=', pupil.id)
    .where('left_at', 'is', null)
    .execute();
  await school
    .insertInto('membership')
    .values(membership(pupil.id, change.classId, now))
    .onConflict((conflict) => conflict.columns(['school_id', 'class_id', 'pupil_id']).doUpdateSet({ left_at: null }))
    .execute();
}
