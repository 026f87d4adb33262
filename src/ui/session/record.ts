/** The one way in which a child's page says that something happened. */
import type { ActivityId, DeviceEvent, EventDetails, EventKind } from '../../domain/events.ts';
import { uuidv7 } from '../../domain/identifiers.ts';
import type { OutboxItem } from '../../outbox/item.ts';
import { journal } from './journal.ts';
import { noteProgress } from './progress.ts';
import { device, session } from './stored.ts';

export type Happening = {
  [K in EventKind]: { kind: K; activity: ActivityId | null; detail: EventDetails[K] };
}[EventKind];

export interface Recorded {
  id: string;
  /** The token it travels with; null where nobody is signed in, so that nothing is sent. */
  token: string | null;
  /** True once the device has it for good; false where nothing is sent. */
  kept: Promise<boolean>;
}

export const newId = (now: number): string => uuidv7(now, crypto.getRandomValues(new Uint8Array(10)));

/** With nobody signed in, a joined device sends lanterns alone. */
function tokenFor(kind: EventKind): string | null {
  return session()?.token ?? (kind.startsWith('lantern-') ? (device()?.token ?? null) : null);
}

/**
 * Notes progress on this device, and, where a child is signed in, keeps the event until the server has it.
 * Returns at once; the event is safe from then on, `kept` tells when the outbox itself has it.
 * @param now milliseconds since 1970
 * @param id  for a caller that has already made one
 */
export function record(happening: Happening, now: number = Date.now(), id: string = newId(now)): Recorded {
  const event = { ...happening, id, happenedAt: now } as DeviceEvent;
  noteProgress(event);
  const token = tokenFor(event.kind);
  return { id, token, kept: token === null ? Promise.resolve(false) : keepItem({ token, event }) };
}

async function keepItem(item: OutboxItem): Promise<boolean> {
  journal(item);
  const { put } = await import('./unsent.ts');
  await put(item);
  return true;
}
