/** Assigns members of staff to a class; those who are in it already stay. */
import { Problem } from '../../http/problem.ts';
import type { Staff } from '../../http/who.ts';
import { scoped } from '../../store/scoped.ts';
import type { Deps } from '../deps.ts';
import { reachClass } from './reach.ts';

/** @throws Problem not-found for a class or a person that is not this school's */
export async function assignStaff(
  deps: Deps,
  staff: Staff,
  classId: string,
  staffIds: readonly string[],
): Promise<{ assigned: number }> {
  await reachClass(deps, staff, classId);
  const wanted = [...new Set(staffIds)];
  return deps.db.transaction().execute(async (transaction) => {
    const school = scoped(transaction, staff.schoolId);
    const people = await school
      .selectFrom('staff_profile')
      .select('id')
      .where('id', 'in', wanted)
      .where('ended_at', 'is', null)
      .execute();
    if (people.length !== wanted.length) throw new Problem('not-found');
    await school
      .insertInto('class_staff')
      .values(wanted.map((staffId) => ({ class_id: classId, staff_id: staffId })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return { assigned: wanted.length };
  });
}
