/** Who teaches a class, and who else could: people who reach every class anyway need not be assigned. */
import { may } from '../../../domain/people.ts';
import type { ClassTeam } from '../../../schemas/api/staff-views.ts';
import type { Staff } from '../../http/who.ts';
import { scoped } from '../../store/scoped.ts';
import type { Deps } from '../deps.ts';
import { reachClass } from './reach.ts';

/** @throws Problem not-found for a class out of reach */
export async function classTeam(deps: Deps, staff: Staff, classId: string): Promise<ClassTeam> {
  await reachClass(deps, staff, classId);
  const school = scoped(deps.db, staff.schoolId);
  const people = await school
    .selectFrom('staff_profile')
    .select(['id as staffId', 'display_name as name', 'role'])
    .where('ended_at', 'is', null)
    .orderBy('display_name')
    .execute();
  const assigned = await school.selectFrom('class_staff').select('staff_id').where('class_id', '=', classId).execute();
  const inTeam = new Set(assigned.map((row) => row.staff_id));
  return {
    team: people.filter((person) => inTeam.has(person.staffId)),
    others: people.filter(
      ({ staffId, role }) => !inTeam.has(staffId) && may(role, 'class:see') && !may(role, 'class:reach-all'),
    ),
  };
}
