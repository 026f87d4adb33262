/** What the outbox keeps and how its parts speak to one another; drawn from the domain, with no storage or network. */
import type { DeliveryResult, DeviceEvent } from '../domain/events.ts';

/** One unsent event beside the token of the child who made it, so that a shared tablet credits the right one. */
export interface OutboxItem {
  token: string;
  event: DeviceEvent;
}

export interface OutboxCounts {
  /** Kept here and not yet taken by the server. */
  waiting: number;
  /** Refused by the server for good: they stay here, and nothing tries to send them again. */
  parked: number;
}

export interface ItemResult {
  result: DeliveryResult;
  /** The server's stable code where it refused. */
  code?: string;
}

/** What became of one delivery. */
export type Delivery =
  /** The server answered for each item, in order. */
  | { status: 'answered'; results: ItemResult[] }
  /** The server refused the delivery as a whole, so one of its items spoils it. */
  | { status: 'rejected'; code: string }
  /** No answer that can be trusted to come from the server; `retryAfter` in milliseconds, if it named one. */
  | { status: 'unreachable'; retryAfter?: number };

/** Sends at most BATCH_MAX items. It never throws: whatever fails is `unreachable`. */
export type Send = (items: readonly OutboxItem[]) => Promise<Delivery>;

/**
 * Where items are kept. Every promise resolves only once its change is as durable as the store can make it,
 * and rejects when it is not made at all.
 */
export interface OutboxStore {
  /** Keeps an item; an event whose id is already kept changes nothing. */
  add(item: OutboxItem): Promise<void>;
  /** At most `limit` items that wait to be sent: lit lanterns first, then in the order they were added. */
  waiting(limit: number): Promise<OutboxItem[]>;
  /** Deletes items, by event id; unknown ids change nothing. */
  remove(ids: readonly string[]): Promise<void>;
  /** Sets items aside, by event id, and forgets their tokens; only the newest PARKED_MAX stay. */
  park(ids: readonly string[]): Promise<void>;
  counts(): Promise<OutboxCounts>;
  close(): void;
}
