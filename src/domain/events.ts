/** The append-only record: what a device can say has happened, and who said it. */
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

/** `stories/free-gems`, `agreements/years-2-4`, `games/drey`. */
export type ActivityId = `${'stories' | 'games' | 'agreements'}/${string}`;

export const LANTERN_NOTES = ['practising', 'something-happened'] as const;
export type LanternNote = (typeof LANTERN_NOTES)[number];

export const CLOSING_REASONS = ['all-well', 'accident', 'recorded'] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];

/** Detail by kind; opaque ids only, never a name or free text. */
export interface EventDetails {
  started: Record<string, never>;
  choice: { step: string; choice: string; misconception?: Misconception };
  'level-done': { level: string };
  done: { ending: string };
  'lantern-lit': { page: string; step?: string };
  'lantern-seen': { lit: string };
  'lantern-note': { lit: string; note: LanternNote };
  /** `name` is HMAC-SHA-256(upload token, normalised typed name) in hex. */
  signed: { version: number; promises: string[]; checks: 'done'; name: string };
}

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
