/** What staff do with a card: open it, say they are coming, uncover the screen, close it. */
import type { Updateable } from 'kysely';
import type { z } from 'zod';
import type { closeLantern as closing } from '../../../schemas/api/lantern.ts';
import type { LanternCard } from '../../../schemas/api/staff-views.ts';
import { Problem } from '../../http/problem.ts';
import type { Staff } from '../../http/who.ts';
import { scoped } from '../../store/scoped.ts';
import type { LanternTable } from '../../store/tables/lanterns.ts';
import { auditWithin, type AuditAction } from '../audit.ts';
import type { Deps } from '../deps.ts';
import { holdSchool } from '../hold-school.ts';
import { escalateOverdue } from './escalate.ts';
import { lanternCard } from './lantern-card.ts';
import { reachLantern } from './reach-lantern.ts';

type Card = Awaited<ReturnType<typeof reachLantern>>;
type Change = Updateable<LanternTable>;

/**
 * Whoever acts has seen the card, so every act opens it. Each is recorded once: the first who did it stays.
 * @param change what to write, or null where it was done before
 * @throws Problem not-found for a card out of reach
 */
async function act(
  deps: Deps,
  staff: Staff,
  lanternId: string,
  action: AuditAction,
  change: (card: Card, now: number) => Change | null,
): Promise<LanternCard> {
  const now = deps.clock();
  await deps.db.transaction().execute(async (transaction) => {
    await holdSchool(transaction, staff.schoolId);
    const school = scoped(transaction, staff.schoolId);
    await escalateOverdue(school, now);
    const card = await reachLantern(school, staff, lanternId);
    const changes = change(card, now);
    const opening = card.opened_at === null ? { opened_at: now, opened_by: staff.staffId } : null;
    if (changes || opening) {
      await school
        .updateTable('lantern')
        .set({ ...opening, ...changes })
        .where('id', '=', lanternId)
        .execute();
    }
    // Reading a card again is looking at a child's data again.
    if (changes || opening || action === 'lantern-opened')
      await auditWithin(transaction, staff, now, action, lanternId);
  });
  const shown = await lanternCard(scoped(deps.db, staff.schoolId), staff, lanternId);
  deps.live.publish(staff.schoolId, { kind: 'lantern', classId: shown.classId });
  return shown;
}

export const openLantern = (deps: Deps, staff: Staff, lanternId: string): Promise<LanternCard> =>
  act(deps, staff, lanternId, 'lantern-opened', () => null);

export const comeToLantern = (deps: Deps, staff: Staff, lanternId: string): Promise<LanternCard> =>
  act(deps, staff, lanternId, 'lantern-on-my-way', (card, now) =>
    card.on_my_way_at === null ? { on_my_way_at: now, on_my_way_by: staff.staffId } : null,
  );

export const uncoverLantern = (deps: Deps, staff: Staff, lanternId: string): Promise<LanternCard> =>
  act(deps, staff, lanternId, 'lantern-uncovered', (card, now) =>
    card.uncovered_at === null ? { uncovered_at: now, uncovered_by: staff.staffId } : null,
  );

/** A closed card stays as it was closed. @throws Problem not-found, conflict */
export const closeLantern = (
  deps: Deps,
  staff: Staff,
  lanternId: string,
  { reason, reference }: z.output<typeof closing>,
): Promise<LanternCard> =>
  act(deps, staff, lanternId, 'lantern-closed', (card, now) => {
    if (card.closed_at !== null) throw new Problem('conflict');
    return { closed_at: now, closed_by: staff.staffId, close_reason: reason, close_reference: reference || null };
  });
