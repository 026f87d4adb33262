/** The outbox's rules, without storage, network or clock: what goes first, how much at once, when again, what is deleted. */
import { BATCH_MAX } from '../domain/events.ts';
import type { Delivery, OutboxItem } from './item.ts';

/** A delivery stays below the server's 64 KiB, with room for its frame. Bytes. */
export const DELIVERY_BYTES_MAX = 60_000;
/** Most refused items kept on a device. */
export const PARKED_MAX = 200;

const RETRY_FIRST_MS = 2_000;
const RETRY_MAX_MS = 60_000;
/** A child who waits for help must not wait for a long pause to pass. */
const RETRY_LANTERN_MAX_MS = 4_000;

/** Lit lanterns overtake everything else; the rest keeps its order. */
export function laneOf(item: OutboxItem): 0 | 1 {
  return item.event.kind === 'lantern-lit' ? 0 : 1;
}

const encoder = new TextEncoder();
const bytesOf = (item: OutboxItem) => encoder.encode(JSON.stringify(item)).length + 1;

/** The first items that fit into one delivery of at most `limit` items; always one at least. */
export function nextDelivery(waiting: readonly OutboxItem[], limit: number = BATCH_MAX): OutboxItem[] {
  const delivery: OutboxItem[] = [];
  let bytes = 0;
  for (const item of waiting.slice(0, Math.min(limit, BATCH_MAX))) {
    bytes += bytesOf(item);
    if (delivery.length > 0 && bytes > DELIVERY_BYTES_MAX) break;
    delivery.push(item);
  }
  return delivery;
}

/** What follows from a delivery's answer: ids to delete, ids to set aside, and how to go on. */
export interface Verdict {
  remove: string[];
  park: string[];
  next:
    | { go: 'on' }
    /** Look for the item that spoils the delivery: try again with at most this many. */
    | { go: 'smaller'; limit: number }
    | { go: 'later'; after?: number };
}

export function judge(items: readonly OutboxItem[], delivery: Delivery): Verdict {
  const none: Verdict = { remove: [], park: [], next: { go: 'on' } };
  if (delivery.status === 'unreachable') return { ...none, next: { go: 'later', after: delivery.retryAfter } };
  if (delivery.status === 'rejected') {
    if (items.length > 1) return { ...none, next: { go: 'smaller', limit: Math.ceil(items.length / 2) } };
    return { ...none, park: items.map((item) => item.event.id) };
  }
  /** An answer that does not speak about every item proves nothing about any. */
  if (delivery.results.length !== items.length) return { ...none, next: { go: 'later' } };
  for (const [n, { result }] of delivery.results.entries()) {
    const { id } = items[n]!.event;
    /** `gone`: the child's record was erased, so no copy may stay behind. */
    if (result === 'stored' || result === 'duplicate' || result === 'gone') none.remove.push(id);
    else none.park.push(id);
  }
  return none;
}

/**
 * How long to wait after the nth failure in a row, in milliseconds: doubling, capped, spread by `spread` (0 to 1)
 * over its upper half so that thirty tablets do not come back at the same instant.
 */
export function retryDelay(failures: number, lanternWaits: boolean, spread: number): number {
  const cap = lanternWaits ? RETRY_LANTERN_MAX_MS : RETRY_MAX_MS;
  const full = Math.min(cap, RETRY_FIRST_MS * 2 ** Math.min(failures - 1, 10));
  return Math.round(full * (0.5 + spread / 2));
}
