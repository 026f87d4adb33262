/** Where a child stands in each activity, and the last thing they did in those they have not finished. */
import { bandOf } from '../../../domain/curriculum.ts';
import type { EventDetails, LeftAt } from '../../../domain/events.ts';
import { uuidv7 } from '../../../domain/identifiers.ts';
import { eachInBand } from '../../../domain/in-band.ts';
import type { PupilProgress } from '../../../schemas/api/progress.ts';
import type { Pupil } from '../../http/who.ts';
import type { SchoolDb } from '../../store/db.ts';
import { scoped } from '../../store/scoped.ts';
import type { Deps } from '../deps.ts';

interface Begun {
  activity: string;
  at: number;
}

export async function pupilProgress({ db }: Pick<Deps, 'db'>, who: Pupil): Promise<PupilProgress> {
  const school = scoped(db, who.schoolId);
  const known = await school
    .selectFrom('progress')
    .innerJoin('pupil', 'pupil.id', 'progress.pupil_id')
    .select(['activity', 'activity as recorded', 'state', 'last_at as at', 'pupil.year_group as yearGroup'])
    .where('pupil_id', '=', who.pupilId)
    .orderBy('activity')
    .execute();
  const band = known[0] && bandOf(known[0].yearGroup);
  if (!band) return { activities: [] };
  const activities = eachInBand(known, band).map(async ({ activity, recorded, state, at }) => ({
    activity,
    state,
    at,
    left: state === 'done' ? null : await leftIn(school, who.pupilId, { activity: recorded, at }),
  }));
  return { activities: await Promise.all(activities) };
}

/**
 * The record has no index by child, because each event would pay for it. But an event's id begins with the moment it
 * was made, and the projection knows the last moment of each activity: so the last event is found by its key.
 */
async function leftIn(school: SchoolDb, pupilId: string, { activity, at }: Begun): Promise<LeftAt | null> {
  const event = await school
    .selectFrom('event')
    .select(['kind', 'detail'])
    .where((e) => e.between('id', first(at), last(at)))
    .where('pupil_id', '=', pupilId)
    .where('activity', '=', activity)
    .where('kind', 'in', ['choice', 'level-done'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return event ? whereIn(event.kind, event.detail) : null;
}

function whereIn(kind: string, detail: string): LeftAt {
  if (kind === 'level-done') return { level: (JSON.parse(detail) as EventDetails['level-done']).level };
  const { step, choice } = JSON.parse(detail) as EventDetails['choice'];
  return { step, choice };
}

/** The lowest and the highest id that can be made in one millisecond. */
const first = (at: number): string => uuidv7(at, new Uint8Array(10));
const last = (at: number): string => uuidv7(at, new Uint8Array(10).fill(0xff));
