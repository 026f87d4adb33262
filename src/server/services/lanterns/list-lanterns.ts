/** The corner mark of staff pages: which lanterns in reach are not closed yet. Names are left out. */
import type { z } from 'zod';
import type { lanternMarks } from '../../../schemas/api/lantern.ts';
import type { Staff } from '../../http/who.ts';
import { scoped } from '../../store/scoped.ts';
import type { Deps } from '../deps.ts';
import { escalateOverdue } from './escalate.ts';
import { reachedLanterns } from './reach-lantern.ts';

/** The oldest first. */
export async function listLanterns(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  staff: Staff,
): Promise<z.infer<typeof lanternMarks>> {
  const school = scoped(db, staff.schoolId);
  await escalateOverdue(school, clock());
  const rows = await reachedLanterns(school, staff)
    .innerJoin('class', 'class.id', 'lantern.class_id')
    .select([
      'lantern.id',
      'lantern.class_id',
      'class.name',
      'lantern.lit_at',
      'lantern.opened_at',
      'lantern.escalated_at',
    ])
    .where('lantern.closed_at', 'is', null)
    .orderBy('lantern.received_at')
    .orderBy('lantern.id')
    .execute();
  return {
    lanterns: rows.map((row) => ({
      id: row.id,
      classId: row.class_id,
      className: row.name,
      litAt: row.lit_at,
      opened: row.opened_at !== null,
      escalated: row.escalated_at !== null,
    })),
  };
}
