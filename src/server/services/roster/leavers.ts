/** Takes children who have left off the roll: they are in no class, and nobody signs in as them. */
import { Problem } from '../../http/problem.ts';
import type { Staff } from '../../http/who.ts';
import { scoped } from '../../store/scoped.ts';
import { auditWithin } from '../audit.ts';
import type { Deps } from '../deps.ts';
import { holdSchool } from '../hold-school.ts';

/**
 * What they recorded stays until its retention ends; what their tablets have not sent yet still arrives. An id that is
 * not on the roll changes nothing.
 * @throws Problem conflict while one of them has an open lantern
 */
export async function takeOffRoll(
  { db, clock, live }: Deps,
  staff: Staff,
  pupilIds: readonly string[],
): Promise<{ left: number }> {
  const now = clock();
  const ids = [...new Set(pupilIds)];
  const { left, classIds } = await db.transaction().execute(async (transaction) => {
    await holdSchool(transaction, staff.schoolId);
    const school = scoped(transaction, staff.schoolId);
    const lit = await school
      .selectFrom('lantern')
      .select('id')
      .where('pupil_id', 'in', ids)
      .where('closed_at', 'is', null)
      .executeTakeFirst();
    if (lit) throw new Problem('conflict');
    const { numUpdatedRows } = await school
      .updateTable('pupil')
      .set({ left_at: now })
      .where('id', 'in', ids)
      .where('left_at', 'is', null)
      .executeTakeFirstOrThrow();
    const left = Number(numUpdatedRows);
    if (left === 0) return { left, classIds: [] };
    const classes = await school
      .selectFrom('membership')
      .select('class_id')
      .distinct()
      .where('pupil_id', 'in', ids)
      .where('left_at', 'is', null)
      .execute();
    await school
      .updateTable('membership')
      .set({ left_at: now })
      .where('pupil_id', 'in', ids)
      .where('left_at', 'is', null)
      .execute();
    await school
      .updateTable('pupil_session')
      .set({ ended_at: now })
      .where('pupil_id', 'in', ids)
      .where('ended_at', 'is', null)
      .execute();
    await auditWithin(transaction, staff, now, 'pupils-left', staff.schoolId, { left });
    return { left, classIds: classes.map((row) => row.class_id) };
  });
  // Their tablets ask who is signed in, and find nobody.
  for (const classId of classIds) live.publish(staff.schoolId, { kind: 'lesson', classId });
  return { left };
}
