/** A game is played and recorded once in each band; a story or an agreement belongs to its band by itself. */
import type { Band } from './curriculum.ts';

/**
 * `games/drey`, `lks2` → `games/drey/lks2`; everything else stays as it is. Without a band a game is what a lesson is
 * started on, each child in their own; older records name it so too.
 */
export function inBand(activity: string, band: Band): string {
  return /^games\/[^/]+$/.test(activity) ? `${activity}/${band}` : activity;
}

export interface InActivity {
  activity: string;
  state: 'started' | 'done';
}

/** What is known of one child, each activity once: an older record of a game counts in the child's own band. */
export function eachInBand<Known extends InActivity>(known: readonly Known[], band: Band): Known[] {
  const told = new Map<string, Known>();
  for (const one of known) {
    const activity = inBand(one.activity, band);
    if (told.get(activity)?.state !== 'done') told.set(activity, { ...one, activity });
  }
  return [...told.values()];
}
