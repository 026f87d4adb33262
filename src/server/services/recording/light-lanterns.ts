/** Turns lantern presses into cards: a press joins a card only while nobody has opened it. */
import type { DeviceEvent } from '../../../domain/events.ts';
import type { SchoolDb } from '../../store/db.ts';
import type { Accepted } from './item.ts';

type Lit = Extract<DeviceEvent, { kind: 'lantern-lit' }>;
interface Press extends Accepted {
  event: Lit;
}
interface Card {
  id: string;
  lit_at: number;
  first_press: string;
}

/** The child in this lesson, or the device where nobody was signed in. */
const whoLit = (lesson: string, pupil: string | null, device: string): string => `${lesson} ${pupil ?? `on ${device}`}`;

export async function lightLanterns(school: SchoolDb, added: readonly Accepted[], now: number): Promise<void> {
  const presses = added.filter((item): item is Press => item.event.kind === 'lantern-lit');
  if (presses.length === 0) return;
  const unopened = await school
    .selectFrom('lantern')
    .select(['id', 'lesson_id', 'pupil_id', 'device_id', 'lit_at', 'first_press'])
    .where('closed_at', 'is', null)
    .where('opened_at', 'is', null)
    .where('class_id', 'in', [...new Set(presses.map((press) => press.maker.classId))])
    .execute();
  const cards = new Map<string, Card>(unopened.map((row) => [whoLit(row.lesson_id, row.pupil_id, row.device_id), row]));
  for (const press of presses) {
    const who = whoLit(press.maker.lessonId, press.maker.pupilId, press.maker.deviceId);
    const card = await joinOrLight(school, press, cards.get(who), now);
    cards.set(who, card);
    await school.insertInto('lantern_press').values({ event_id: press.event.id, lantern_id: card.id }).execute();
  }
}

/** Notes stand by the press they are about, whichever of the two arrives first. */
export async function noteLanterns(school: SchoolDb, added: readonly Accepted[]): Promise<void> {
  const rows = added.flatMap(({ event, happenedAt }) =>
    event.kind === 'lantern-note'
      ? { event_id: event.id, lit: event.detail.lit, note: event.detail.note, noted_at: happenedAt }
      : [],
  );
  if (rows.length > 0) await school.insertInto('lantern_note').values(rows).execute();
}

/**
 * A card shows the first press, even when that one arrives last. A press that joins covers the screen again: what
 * uncovered it before, the lesson PIN, counts no more.
 */
async function joinOrLight(school: SchoolDb, press: Press, card: Card | undefined, now: number): Promise<Card> {
  const { event, maker } = press;
  const first = { lit_at: Math.min(press.happenedAt, now), first_press: event.id };
  const shown = {
    ...first,
    activity: event.activity,
    step: event.detail.step ?? null,
    page: event.detail.page.toWellFormed(),
  };
  if (card) {
    const later = first.lit_at - card.lit_at || (first.first_press < card.first_press ? -1 : 1);
    const covered = { uncovered_at: null };
    await school
      .updateTable('lantern')
      .set(later > 0 ? covered : { ...shown, ...covered })
      .where('id', '=', card.id)
      .execute();
    return later > 0 ? card : { id: card.id, ...first };
  }
  const where = {
    pupil_id: maker.pupilId,
    device_id: maker.deviceId,
    class_id: maker.classId,
    lesson_id: maker.lessonId,
  };
  await school
    .insertInto('lantern')
    .values({ id: event.id, ...where, ...shown, received_at: now })
    .execute();
  return { id: event.id, ...first };
}
