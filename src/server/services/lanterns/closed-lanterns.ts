/** Lanterns that were closed lately, so that staff can read a card again. Names are left out, as in every list. */
import type { z } from 'zod';
import type { closedLanterns as closedShape } from '../../../schemas/api/lantern.ts';
import type { Staff } from '../../http/who.ts';
import { scoped } from '../../store/scoped.ts';
import type { Deps } from '../deps.ts';
import { reachedLanterns } from './reach-lantern.ts';

/** How long a closed lantern is listed, and how many at most. */
const LISTED_MS = 30 * 86_400_000;
const LISTED_MOST = 50;

/** The one closed last stands first. */
export async function closedLanterns(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  staff: Staff,
): Promise<z.infer<typeof closedShape>> {
  const rows = await reachedLanterns(scoped(db, staff.schoolId), staff)
    .innerJoin('class', 'class.id', 'lantern.class_id')
    .select(['lantern.id', 'class.name as className', 'lantern.lit_at as litAt', 'lantern.close_reason as reason'])
    .where('lantern.closed_at', '>', clock() - LISTED_MS)
    .orderBy('lantern.closed_at', 'desc')
    .orderBy('lantern.id')
    .limit(LISTED_MOST)
    .execute();
  return rows.flatMap(({ reason, ...row }) => (reason === null ? [] : { ...row, reason }));
}
