/** A lantern card as staff read it, with names. */
import type { LanternNote } from '../../../domain/events.ts';
import type { LanternCard } from '../../../schemas/api/staff-views.ts';
import type { Staff } from '../../http/who.ts';
import type { SchoolDb } from '../../store/db.ts';
import { reachLantern } from './reach-lantern.ts';

/** @throws Problem not-found for a card out of reach */
export async function lanternCard(school: SchoolDb, staff: Staff, lanternId: string): Promise<LanternCard> {
  const card = await reachLantern(school, staff, lanternId);
  const staffIds = [card.opened_by, card.on_my_way_by, card.uncovered_by, card.closed_by].filter((id) => id !== null);
  const [pupil, inClass, colleagues, notes] = await Promise.all([
    card.pupil_id === null
      ? null
      : school.selectFrom('pupil').select('display_name').where('id', '=', card.pupil_id).executeTakeFirst(),
    school.selectFrom('class').select('name').where('id', '=', card.class_id).executeTakeFirstOrThrow(),
    staffIds.length === 0
      ? []
      : school.selectFrom('staff_profile').select(['id', 'display_name']).where('id', 'in', staffIds).execute(),
    notesOf(school, lanternId),
  ]);
  const names = new Map(colleagues.map((one) => [one.id, one.display_name]));
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return {
    id: card.id,
    classId: card.class_id,
    className: inClass.name,
    displayName: pupil?.display_name ?? null,
    activity: card.activity,
    step: card.step,
    page: card.page,
    notes,
    litAt: card.lit_at,
    receivedAt: card.received_at,
    openedAt: card.opened_at,
    openedBy: nameOf(card.opened_by),
    onMyWayAt: card.on_my_way_at,
    onMyWayBy: nameOf(card.on_my_way_by),
    uncoveredAt: card.uncovered_at,
    uncoveredBy: nameOf(card.uncovered_by),
    closedAt: card.closed_at,
    closedBy: nameOf(card.closed_by),
    closeReason: card.close_reason,
    closeReference: card.close_reference,
    escalated: card.escalated_at !== null,
  };
}

/** What the child added later, in their own time; the oldest first. */
async function notesOf(school: SchoolDb, lanternId: string): Promise<LanternNote[]> {
  const rows = await school
    .selectFrom('lantern_press')
    .innerJoin('lantern_note', 'lantern_note.lit', 'lantern_press.event_id')
    .innerJoin('event as pressed', 'pressed.id', 'lantern_press.event_id')
    .innerJoin('event as said', 'said.id', 'lantern_note.event_id')
    .select('lantern_note.note')
    .where('lantern_press.lantern_id', '=', lanternId)
    // Only who pressed may add to it: the child, or the device where nobody was signed in.
    .where((w) =>
      w.or([
        w('said.pupil_id', '=', w.ref('pressed.pupil_id')),
        w.and([w('pressed.pupil_id', 'is', null), w('said.device_id', '=', w.ref('pressed.device_id'))]),
      ]),
    )
    .orderBy('lantern_note.noted_at')
    .orderBy('lantern_note.event_id')
    .execute();
  return rows.map((row) => row.note);
}
