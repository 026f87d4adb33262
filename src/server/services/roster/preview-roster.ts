/** Says line by line what a roster file would do; writes nothing. */
import type { RosterPreview } from '../../../schemas/api/classes.ts';
import type { Staff } from '../../http/who.ts';
import { scoped } from '../../store/scoped.ts';
import type { Deps } from '../deps.ts';
import { planRoster } from './plan.ts';
import { schoolNow } from './school-now.ts';

export async function previewRoster({ db, clock }: Deps, staff: Staff, csv: Uint8Array): Promise<RosterPreview> {
  return planRoster(csv, await schoolNow(scoped(db, staff.schoolId), clock())).preview;
}
