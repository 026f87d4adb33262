/** Tells a covered device what is true of its lantern, and nothing that is not. */
import type { z } from 'zod';
import { UNSEEN_AFTER_MS, type LanternState } from '../../../domain/lantern.ts';
import type { askLantern, lanternState as answer } from '../../../schemas/api/lantern.ts';
import { notFound } from '../../http/problem.ts';
import { scoped } from '../../store/scoped.ts';
import type { Deps } from '../deps.ts';
import { hashToken, schoolOfToken } from '../tokens.ts';

/**
 * Works with the upload token the lantern was lit under, also after the lesson.
 * @throws Problem not-found until the press has arrived, and for a press of another child and device
 */
export async function lanternState(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { token, lit }: z.output<typeof askLantern>,
): Promise<z.infer<typeof answer>> {
  const now = clock();
  const schoolId = schoolOfToken(token);
  if (schoolId === null) throw notFound();
  const card = await scoped(db, schoolId)
    .selectFrom('upload_token as t')
    .innerJoin('lantern_press as press', (join) => join.on('press.event_id', '=', lit))
    .innerJoin('event', 'event.id', 'press.event_id')
    .innerJoin('lantern as card', 'card.id', 'press.lantern_id')
    .select(['card.opened_at', 'card.on_my_way_at', 'card.uncovered_at', 'card.received_at'])
    .where('t.token_hash', '=', hashToken(token))
    .where('t.expires_at', '>', now)
    .where((w) =>
      w.or([w('event.pupil_id', '=', w.ref('t.pupil_id')), w('event.device_id', '=', w.ref('t.device_id'))]),
    )
    .executeTakeFirst();
  if (!card) throw notFound();
  return {
    state: stateOf(card),
    unseenTooLong: card.opened_at === null && now - card.received_at >= UNSEEN_AFTER_MS,
  };
}

function stateOf(card: {
  opened_at: number | null;
  on_my_way_at: number | null;
  uncovered_at: number | null;
}): LanternState {
  if (card.uncovered_at !== null) return 'uncovered';
  if (card.on_my_way_at !== null) return 'on-my-way';
  return card.opened_at === null ? 'sent' : 'seen';
}
