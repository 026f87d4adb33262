/** Sends a delivery of unsent work to the server, and believes only an answer that can be the server's own. */
import { DELIVERY_RESULTS, type DeliveryResult } from '../../domain/events.ts';
import type { Delivery, ItemResult, OutboxItem } from '../../outbox/item.ts';

/** A school's network may hang without an error. Milliseconds. */
const GIVE_UP_AFTER_MS = 15_000;

const isResult = (value: unknown): value is ItemResult =>
  typeof value === 'object' &&
  value !== null &&
  DELIVERY_RESULTS.includes((value as { result?: DeliveryResult }).result as DeliveryResult);

/** Refusals of the delivery itself; anything else (a filter's page, a sign-in wall, a restart) is no answer to it. */
const SPOILED = new Set(['body-invalid', 'too-large']);

export async function deliver(items: readonly OutboxItem[]): Promise<Delivery> {
  try {
    const response = await fetch('/api/events', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ items }),
      signal: AbortSignal.timeout(GIVE_UP_AFTER_MS),
      cache: 'no-store',
      redirect: 'error',
    });
    const answer: unknown = await response.json();
    const { results, code } = (answer ?? {}) as { results?: unknown; code?: unknown };
    if (response.ok && Array.isArray(results) && results.every(isResult)) return { status: 'answered', results };
    if (!response.ok && typeof code === 'string' && SPOILED.has(code)) return { status: 'rejected', code };
    const seconds = Number(response.headers.get('retry-after'));
    return { status: 'unreachable', ...(seconds > 0 && { retryAfter: seconds * 1000 }) };
  } catch {
    return { status: 'unreachable' };
  }
}
