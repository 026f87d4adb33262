/** The projection "how far is each child in each activity"; the order in which events arrive does not matter. */
import type { EventKind } from '../../../domain/events.ts';
import type { SchoolDb } from '../../store/db.ts';
import { repeated } from '../../store/repeated.ts';
import type { Accepted } from './item.ts';

type State = 'started' | 'done';

const SHOWS: Partial<Record<EventKind, State>> = {
  started: 'started',
  choice: 'started',
  'level-done': 'started',
  done: 'done',
  signed: 'done',
};

interface Row {
  pupil_id: string;
  activity: string;
  state: State;
  first_at: number;
  last_at: number;
}

const raise = repeated((school, rows: readonly Row[]) =>
  school
    .insertInto('progress')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['school_id', 'pupil_id', 'activity']).doUpdateSet((e) => ({
        state: e
          .case()
          .when('excluded.state', '=', 'done')
          .then('done' as const)
          .else(e.ref('progress.state'))
          .end(),
        first_at: e
          .case()
          .when('excluded.first_at', '<', e.ref('progress.first_at'))
          .then(e.ref('excluded.first_at'))
          .else(e.ref('progress.first_at'))
          .end(),
        last_at: e
          .case()
          .when('excluded.last_at', '>', e.ref('progress.last_at'))
          .then(e.ref('excluded.last_at'))
          .else(e.ref('progress.last_at'))
          .end(),
      })),
    ),
);

/** @param added events that were not in the record before */
export async function projectProgress(school: SchoolDb, added: readonly Accepted[]): Promise<void> {
  const rows = new Map<string, Row>();
  for (const { event, maker, happenedAt } of added) {
    const state = SHOWS[event.kind];
    if (!state || !event.activity || !maker.pupilId) continue;
    const key = `${maker.pupilId} ${event.activity}`;
    const row = rows.get(key);
    rows.set(key, {
      pupil_id: maker.pupilId,
      activity: event.activity,
      state: row?.state === 'done' ? 'done' : state,
      first_at: Math.min(row?.first_at ?? happenedAt, happenedAt),
      last_at: Math.max(row?.last_at ?? happenedAt, happenedAt),
    });
  }
  if (rows.size === 0) return;
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  await raise(school, sorted);
}
