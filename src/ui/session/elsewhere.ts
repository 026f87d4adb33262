/** Asks the server where a child left an activity, when they have come from another device. */
import type { ActivityId, LeftAt } from '../../domain/events.ts';
import type { PupilProgress } from '../../schemas/api/progress.ts';
import { keptPlace } from '../kept-place.ts';
import { progress } from './progress.ts';
import { session } from './stored.ts';

/** A child is not kept waiting: without an answer in time the activity begins at its start. Milliseconds. */
const PATIENCE_MS = 2_000;

/**
 * Where to stand this child when the activity opens. Null at once when this device knows the place itself, when the
 * activity was not begun or is done, and when nobody is signed in: then nothing is asked.
 */
export async function placeFor(activity: ActivityId): Promise<LeftAt | null> {
  const who = session()?.pupilId;
  if (!who || progress()[activity]?.state !== 'started' || keptPlace(activity, who) !== null) return null;
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const response = await fetch('/api/pupil/progress', { cache: 'no-store', signal });
    if (!response.ok || session()?.pupilId !== who) return null;
    const { activities } = (await response.json()) as PupilProgress;
    return activities.find((one) => one.activity === activity)?.left ?? null;
  } catch {
    return null;
  }
}
