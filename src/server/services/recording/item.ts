/** One item on its way into the record: what arrived, whose it is, and what became of it. */
import { hash } from 'node:crypto';
import { UUID } from '../../../domain/identifiers.ts';
import type { DeliveryResult, DeviceEvent } from '../../../domain/events.ts';
import { deviceEvent } from '../../../schemas/api/events.ts';
import type { Maker } from './makers.ts';

/** Why an item is refused; each has words for staff under `parked.reason.*`. */
export type Refusal =
  | 'item-invalid'
  | 'token-unknown'
  | 'token-expired'
  | 'nobody-signed-in'
  | 'version-unknown'
  | 'promises-differ'
  | 'name-differs';

export interface ItemResult {
  result: DeliveryResult;
  code?: string;
}

/** An item whose token is known, before it is judged. */
export interface Arrival {
  token: string;
  raw: unknown;
  maker: Maker;
  /** Its place among the results. */
  at: number;
}

/** An event fit to be stored. */
export interface Accepted extends Arrival {
  event: DeviceEvent;
  bodyHash: string;
  /** The device's clock, kept within the life of the token: the same whenever the event is delivered. */
  happenedAt: number;
}

/** @returns the event, or null when it is not one */
export function readEvent(raw: unknown): DeviceEvent | null {
  const parsed = deviceEvent.safeParse(raw);
  return parsed.success ? (parsed.data as DeviceEvent) : null;
}

export function accept(arrival: Arrival, event: DeviceEvent): Accepted {
  const { maker } = arrival;
  return {
    ...arrival,
    event,
    bodyHash: hash('sha256', JSON.stringify([maker.pupilId ?? maker.deviceId, event])),
    happenedAt: Math.min(Math.max(event.happenedAt, maker.createdAt), maker.expiresAt),
  };
}

/** The id of something that may not be an event at all, or null. */
export function idOf(raw: unknown): string | null {
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : null;
  return typeof id === 'string' && UUID.test(id) ? id : null;
}
