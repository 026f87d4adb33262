/** Which classes a member of staff reaches: all of the school's, or those one is assigned to. */
import { YEAR_GROUPS, type YearGroup } from '../../../domain/curriculum.ts';
import { may } from '../../../domain/people.ts';
import { notFound } from '../../http/problem.ts';
import type { Staff } from '../../http/who.ts';
import { scoped } from '../../store/scoped.ts';
import type { Deps } from '../deps.ts';

export interface ReachedClass {
  id: string;
  name: string;
  year_group: YearGroup;
  school_year: number;
}

/** Every class in reach that is not archived: the youngest first, and by name within a year. */
export async function reachedClasses({ db }: Pick<Deps, 'db'>, staff: Staff): Promise<ReachedClass[]> {
  const query = scoped(db, staff.schoolId)
    .selectFrom('class')
    .select(['class.id', 'class.name', 'class.year_group', 'class.school_year'])
    .where('class.archived_at', 'is', null)
    .orderBy('class.name');
  if (may(staff.role, 'class:reach-all')) return youngestFirst(await query.execute());
  const own = await query
    .innerJoin('class_staff', 'class_staff.class_id', 'class.id')
    .where('class_staff.staff_id', '=', staff.staffId)
    .execute();
  return youngestFirst(own);
}

function youngestFirst(byName: ReachedClass[]): ReachedClass[] {
  const age = (one: ReachedClass) => YEAR_GROUPS.indexOf(one.year_group);
  return byName.sort((one, other) => age(one) - age(other));
}

/** @throws Problem not-found, the same for a class of others and for none */
export async function reachClass({ db }: Pick<Deps, 'db'>, staff: Staff, classId: string): Promise<ReachedClass> {
  let query = scoped(db, staff.schoolId)
    .selectFrom('class')
    .select(['class.id', 'class.name', 'class.year_group', 'class.school_year'])
    .where('class.id', '=', classId)
    .where('class.archived_at', 'is', null);
  if (!may(staff.role, 'class:reach-all')) {
    query = query
      .innerJoin('class_staff', 'class_staff.class_id', 'class.id')
      .where('class_staff.staff_id', '=', staff.staffId);
  }
  const found = await query.executeTakeFirst();
  if (!found) throw notFound();
  return found;
}
