/** Where a child stands in each activity, kept on the device: for the map, and for picking up again. */
import type { ActivityId, DeviceEvent } from '../../domain/events.ts';
import type { PupilSession } from '../../schemas/api/lessons.ts';
import { read, session, write } from './stored.ts';

export type Standing = 'started' | 'done';
export type Progress = Partial<Record<ActivityId, { state: Standing; at: number }>>;

const KEY = 'tellwood.progress';
/** Whoever plays without signing in. */
const NOBODY = 'home';

const owner = () => session()?.pupilId ?? NOBODY;
const all = (): Record<string, Progress> => (read(KEY) as Record<string, Progress> | null) ?? {};

/** What the child who is signed in (or whoever plays at home) has started and done, as far as this device knows. */
export function progress(): Progress {
  return all()[owner()] ?? {};
}

/** Done stays done, and a standing is as old as its first time; in any order, with the same result. */
export function merged(a: Progress, b: Progress): Progress {
  const result: Progress = { ...a };
  for (const [activity, standing] of Object.entries(b) as [ActivityId, { state: Standing; at: number }][]) {
    const known = result[activity];
    if (!known || (known.state === 'started' && standing.state === 'done')) result[activity] = standing;
    else if (known.state === standing.state) result[activity] = { ...known, at: Math.min(known.at, standing.at) };
  }
  return result;
}

/** Progress in one activity. */
const inOne = (activity: ActivityId, state: Standing, at: number): Progress => ({ [activity]: { state, at } });

function keep(more: Progress): void {
  const everybody = all();
  write(KEY, { ...everybody, [owner()]: merged(everybody[owner()] ?? {}, more) });
}

/** Notes what an event says about an activity. */
export function noteProgress({ kind, activity, happenedAt: at }: DeviceEvent): void {
  if (activity === null) return;
  if (kind === 'started') keep(inOne(activity, 'started', at));
  if (kind === 'done' || kind === 'signed') keep(inOne(activity, 'done', at));
}

/** Joins what the server knows to what this device knows. */
export function mergeServerProgress(known: PupilSession['progress']): void {
  keep(Object.fromEntries(known.map(({ activity, state, at }) => [activity, { state, at }])));
}

/** Only what was played without signing in may stay on a shared device. */
export function forgetOthersProgress(): void {
  const home = all()[NOBODY];
  write(KEY, home ? { [NOBODY]: home } : null);
}
