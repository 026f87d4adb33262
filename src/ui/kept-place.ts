/** Keeps on this device where a child is in an activity, and gives it back to that same child alone. */
import type { ActivityId } from '../domain/events.ts';

const keyOf = (activity: ActivityId) => `tellwood.place.${activity}`;

/** @param who the signed-in child's opaque id, or null at home */
export function keepPlace(activity: ActivityId, who: string | null, place: string): void {
  try {
    localStorage.setItem(keyOf(activity), JSON.stringify({ who, place }));
  } catch {
    /* Storage is closed or full: the activity plays on, and only cannot be picked up later. */
  }
}

/** What `keepPlace` was last given for this child; null for another child, or when there is nothing to read. */
export function keptPlace(activity: ActivityId, who: string | null): string | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(activity)) ?? 'null') as {
      who?: unknown;
      place?: unknown;
    } | null;
    return kept && kept.who === who && typeof kept.place === 'string' ? kept.place : null;
  } catch {
    return null;
  }
}
