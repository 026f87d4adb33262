/** Decides from what is known of a child where a map leads them next. */
import type { ActivityId } from '../../domain/events.ts';
import type { Progress, Standing } from '../session/progress.ts';

export type Shown = Standing | undefined;
export type Lead = 'start' | 'go-on' | 'again';

const standingIn = (known: Progress, activity: string) => known[activity as ActivityId];

/** Of several agreements a child signs the one for their year: one that is done is enough. */
export function stateOf(known: Progress, activities: readonly string[]): Shown {
  const states = activities.map((activity) => standingIn(known, activity)?.state);
  return states.includes('done') ? 'done' : states.find((state) => state !== undefined);
}

/** Done once all are done, begun once any is begun or done. */
export function together(states: readonly Shown[]): Shown {
  if (states.length > 0 && states.every((state) => state === 'done')) return 'done';
  return states.some((state) => state !== undefined) ? 'started' : undefined;
}

/** What was begun last and not finished, else the first that was never begun, else the first of all. */
export function nextOf(known: Progress, activities: readonly string[]): { activity: string; lead: Lead } | null {
  const begun = activities
    .filter((activity) => standingIn(known, activity)?.state === 'started')
    .sort((a, b) => standingIn(known, b)!.at - standingIn(known, a)!.at)[0];
  if (begun !== undefined) return { activity: begun, lead: 'go-on' };
  const fresh = activities.find((activity) => !standingIn(known, activity));
  if (fresh !== undefined) return { activity: fresh, lead: 'start' };
  return activities[0] === undefined ? null : { activity: activities[0], lead: 'again' };
}
