/** The append-only record: what a device can say has happened, and who said it. */
import { BANDS } from './curriculum.ts';
import type { Misconception } from './misconceptions.ts';

/**
 * `lantern-note` is what a child may add later in their own time; `lantern-seen` says that the
 * child's screen has shown "seen".
 */
export const EVENT_KINDS = [
  'started',
  'choice',
  'level-done',
  'done',
  'lantern-lit',
  'lantern-seen',
  'lantern-note',
  'signed',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** `stories/free-gems`, `agreements/years-2-4`, `games/drey/lks2`: a game is done in each band anew. */
export type ActivityId = `${'stories' | 'games' | 'agreements'}/${string}`;

const NAMED = '(?:stories|games|agreements)/[a-z0-9-]{1,60}';
/** What a lesson is started on; a game without its band, because each child plays it in their own. */
export const LESSON_ACTIVITY = new RegExp(`^${NAMED}$`);
/** What is recorded. A game has its band; older records do without. */
export const ACTIVITY_ID = new RegExp(`^(?:${NAMED}|games/[a-z0-9-]{1,60}/(?:${BANDS.join('|')}))$`);

export const LANTERN_NOTES = ['practising', 'something-happened'] as const;
export type LanternNote = (typeof LANTERN_NOTES)[number];

export const CLOSING_REASONS = ['all-well', 'accident', 'recorded'] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];

/** `done` by the child, or answered by the class together. */
export const SIGNATURE_CHECKS = ['done', 'class'] as const;
export type SignatureChecks = (typeof SIGNATURE_CHECKS)[number];

/** A drawn signature stands beside either. */
export const SIGNATURE_HOWS = ['typed-name', 'stamped'] as const;
export type SignatureHow = (typeof SIGNATURE_HOWS)[number];

/** Detail by kind; opaque ids only, never a name or free text. */
export interface EventDetails {
  started: Record<string, never>;
  choice: { step: string; choice: string; misconception?: Misconception };
  'level-done': { level: string };
  done: { ending: string };
  'lantern-lit': { page: string; step?: string };
  'lantern-seen': { lit: string };
  'lantern-note': { lit: string; note: LanternNote };
  /**
   * `name` is HMAC-SHA-256(upload token, normalised typed name) in hex; null where a paw print was stamped.
   * `promises` are all of the version's, or those that are new or changed since an earlier one.
   */
  signed: { version: number; promises: string[]; checks: SignatureChecks; helped?: true; name: string | null };
}

/** The last thing a child did in an activity they have not finished. A game names a choice's step after its level. */
export type LeftAt = Pick<EventDetails['choice'], 'step' | 'choice'> | EventDetails['level-done'];

/** One event as a device made it. `id` is a UUIDv7 made there; `happenedAt` is the device's clock, in ms. */
export type DeviceEvent = {
  [K in EventKind]: {
    id: string;
    activity: ActivityId | null;
    kind: K;
    detail: EventDetails[K];
    happenedAt: number;
  };
}[EventKind];

/** What the server did with one item of a batch. */
export const DELIVERY_RESULTS = ['stored', 'duplicate', 'conflict', 'refused', 'gone'] as const;
export type DeliveryResult = (typeof DELIVERY_RESULTS)[number];

/** Most items one delivery may carry. */
export const BATCH_MAX = 50;
/** Append-only upload tokens live 14 days, so that work unsent when a lesson ends still arrives. */
export const UPLOAD_TOKEN_DAYS = 14;
