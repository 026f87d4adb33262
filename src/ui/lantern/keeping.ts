/** What the lantern keeps on the device, so that a cover outlives reload, Back and restart: opaque ids, never a name. */
import { ACTIVITY_ID, type ActivityId } from '../../domain/events.ts';
import type { Cover } from '../../engine/lantern/states.ts';
import { newId } from '../session/record.ts';
import { device, read, session, write } from '../session/stored.ts';

export const COVER_KEY = 'tellwood.cover';
/** Set to `off` where sticky keys make Shift unusable. */
export const SHIFT_KEY = 'tellwood.shift-lantern';
/** The last lantern that was uncovered, so that the child may add a word later. */
export const TOLD_KEY = 'tellwood.told';

export interface Told {
  lit: string;
  activity: ActivityId | null;
  /** Whose lantern it was: the next child on a shared tablet must not hear of it. */
  child: string;
}

const STEP = /^[a-z0-9-]{1,60}$/;

/** A press of now, with where it happened and what it can be sent with. */
export function coverOfNow(at = Date.now()): Cover {
  const { activity, step } = document.documentElement.dataset;
  const joined = device(at);
  const token = session()?.token ?? joined?.token;
  return {
    lit: newId(at),
    at,
    activity: activity && ACTIVITY_ID.test(activity) ? (activity as ActivityId) : null,
    step: step && STEP.test(step) ? step : null,
    page: location.pathname.slice(0, 200),
    lesson: token !== undefined,
    ...(token !== undefined && { token }),
    ...(token !== undefined && joined && { pin: joined.pin }),
  };
}

/** The cover kept here; `early` is a press that came before the script did. */
export function keptCover(): { cover: Cover } | { early: number } | null {
  const kept = read(COVER_KEY) as Partial<Cover> | null;
  if (!kept || typeof kept.at !== 'number') return null;
  return typeof kept.lit === 'string' ? { cover: kept as Cover } : { early: kept.at };
}

/** False where storage is closed or full: the cover then lasts as long as the page does. */
export function keepCover(cover: Cover): boolean {
  return write(COVER_KEY, cover);
}

export function forgetCover(): void {
  write(COVER_KEY, null);
}

/** A lantern of a child who is signed in may be spoken about later; a device's own may not. */
export function rememberTold(cover: Cover): void {
  const child = session()?.pupilId;
  if (child) write(TOLD_KEY, { lit: cover.lit, activity: cover.activity, child } satisfies Told);
}

export function shiftIsOff(): boolean {
  try {
    return localStorage.getItem(SHIFT_KEY) === 'off';
  } catch {
    return false;
  }
}

/** The lantern the child who is signed in may still add a word to. */
export function toldByThisChild(): Told | null {
  const told = read(TOLD_KEY) as Told | null;
  return told && told.child === session()?.pupilId ? told : null;
}

export function forgetTold(): void {
  write(TOLD_KEY, null);
}
