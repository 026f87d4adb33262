/** What may be shown of one lantern before its card is opened: the class and the time, never a name. */
import type { z } from 'zod';
import type { lanternMark as markShape } from '../../../schemas/api/lantern.ts';
import type { Staff } from '../../http/who.ts';
import { scoped } from '../../store/scoped.ts';
import type { Deps } from '../deps.ts';
import { reachLantern } from './reach-lantern.ts';

/** Closed lanterns too. @throws Problem not-found for a card out of reach */
export async function lanternMark(
  { db }: Pick<Deps, 'db'>,
  staff: Staff,
  lanternId: string,
): Promise<z.infer<typeof markShape>> {
  const school = scoped(db, staff.schoolId);
  const card = await reachLantern(school, staff, lanternId);
  const { name } = await school
    .selectFrom('class')
    .select('name')
    .where('id', '=', card.class_id)
    .executeTakeFirstOrThrow();
  return {
    id: card.id,
    classId: card.class_id,
    className: name,
    litAt: card.lit_at,
    opened: card.opened_at !== null,
    escalated: card.escalated_at !== null,
  };
}
