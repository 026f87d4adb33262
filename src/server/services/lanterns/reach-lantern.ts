/** Lantern cards in reach: the lead and the DSL see every one of the school, other staff those of their classes. */
import { may } from '../../../domain/people.ts';
import { notFound } from '../../http/problem.ts';
import type { Staff } from '../../http/who.ts';
import type { SchoolDb } from '../../store/db.ts';

/** Cards in reach of this member of staff; more conditions and columns may follow. */
export function reachedLanterns(school: SchoolDb, staff: Staff) {
  const query = school.selectFrom('lantern');
  if (may(staff.role, 'class:see-all')) return query;
  return query.where('lantern.class_id', 'in', (q) =>
    q.selectFrom('class_staff').select('class_staff.class_id').where('class_staff.staff_id', '=', staff.staffId),
  );
}

/** @throws Problem not-found, the same for a card of others and for none */
export async function reachLantern(school: SchoolDb, staff: Staff, lanternId: string) {
  const card = await reachedLanterns(school, staff).selectAll().where('lantern.id', '=', lanternId).executeTakeFirst();
  if (!card) throw notFound();
  return card;
}
