/** Uncovers a screen with the lesson PIN, asked by the covered device: for browsers that cannot check it, and so that staff know. */
import type { z } from 'zod';
import type { uncoverWithPin as asked, uncoverWithPinAnswer as answer } from '../../../schemas/api/lantern.ts';
import { notFound } from '../../http/problem.ts';
import type { SchoolDb } from '../../store/db.ts';
import { scoped } from '../../store/scoped.ts';
import type { Deps } from '../deps.ts';
import { isPinOf } from '../lesson-pin.ts';
import { makeTries } from '../limits.ts';
import { hashToken, schoolOfToken } from '../tokens.ts';

/** Wrong PINs for one lantern within so many seconds: a million PINs would take years. */
export const PIN_TRIES = { points: 10, duration: 300 };

export function makeUncoverWithPin({ db, clock, live, store }: Pick<Deps, 'db' | 'clock' | 'live' | 'store'>) {
  const tries = makeTries(store, 'lesson-pin', PIN_TRIES);

  /** @throws Problem not-found as for the state of a lantern, and too-many-tries */
  return async ({ token, lit, pin }: z.output<typeof asked>): Promise<z.infer<typeof answer>> => {
    const now = clock();
    const schoolId = schoolOfToken(token);
    if (schoolId === null) throw notFound();
    const school = scoped(db, schoolId);
    const card = await school
      .selectFrom('upload_token as t')
      .innerJoin('lantern_press as press', (join) => join.on('press.event_id', '=', lit))
      .innerJoin('event', 'event.id', 'press.event_id')
      .innerJoin('lantern as card', 'card.id', 'press.lantern_id')
      .innerJoin('lesson', 'lesson.id', 'card.lesson_id')
      .select([
        'card.id',
        'card.class_id',
        'event.received_at',
        'event.happened_at',
        'lesson.pin_salt',
        'lesson.pin_hash',
      ])
      .where('t.token_hash', '=', hashToken(token))
      .where('t.expires_at', '>', now)
      .where((w) =>
        w.or([w('event.pupil_id', '=', w.ref('t.pupil_id')), w('event.device_id', '=', w.ref('t.device_id'))]),
      )
      .executeTakeFirst();
    if (!card) throw notFound();
    await tries.take(schoolId, card.id);
    const right = await isPinOf(card, pin);
    if (!right) return { uncovered: false };
    await tries.forget(schoolId, card.id);
    await school
      .updateTable('lantern')
      .set({ uncovered_at: now })
      .where('id', '=', card.id)
      .where('uncovered_at', 'is', null)
      // The child may have pressed again while this was under way: what the PIN was typed for is over then.
      .where((w) => w.not(w.exists(laterPress(school, card))))
      .execute();
    live.publish(schoolId, { kind: 'lantern', classId: card.class_id });
    return { uncovered: true };
  };
}

/** A press that joined the card after this one: by when the server had it; of those that came together, by the device. */
function laterPress(school: SchoolDb, press: { id: string; received_at: number; happened_at: number }) {
  return school
    .selectFrom('lantern_press as later')
    .innerJoin('event', 'event.id', 'later.event_id')
    .select('later.event_id')
    .where('later.lantern_id', '=', press.id)
    .where((w) =>
      w.or([
        w('event.received_at', '>', press.received_at),
        w.and([w('event.received_at', '=', press.received_at), w('event.happened_at', '>', press.happened_at)]),
      ]),
    );
}
