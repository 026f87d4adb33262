/** What tests of unsent work stand on: events like a device makes them, and a server that can lose its answers. */
import type { DeliveryResult, DeviceEvent } from '../../src/domain/events.ts';
import { uuidv7 } from '../../src/domain/identifiers.ts';
import type { OutboxItem, Send } from '../../src/outbox/item.ts';

/** 2026-09-21, a Monday in term. */
const TERM = Date.UTC(2026, 8, 21, 9);

export const choice = (n: number, token = 'token-of-ada'): OutboxItem => ({
  token,
  event: { ...base(n), kind: 'choice', detail: { step: `step-${n}`, choice: 'ask' } },
});

export const lantern = (n: number, token = 'token-of-ada'): OutboxItem => ({
  token,
  event: { ...base(n), kind: 'lantern-lit', detail: { page: '/branches/' } },
});

function base(n: number): Pick<DeviceEvent, 'id' | 'activity' | 'happenedAt'> {
  const bytes = new Uint8Array(10);
  new DataView(bytes.buffer).setUint32(4, n);
  return { id: uuidv7(TERM + n, bytes), activity: 'stories/free-gems', happenedAt: TERM + n };
}

export const idsOf = (items: readonly OutboxItem[]): string[] => items.map((item) => item.event.id);

/** Fates of one request: all is well; it never arrives; it arrives and its answer is lost. */
export type Fate = 'answered' | 'lost' | 'answer-lost';

/** A server that stores each id once, as the real one does, and meets `fates` in turn, then none but good ones. */
export function fakeServer(fates: Fate[] = [], verdict: (item: OutboxItem) => DeliveryResult = () => 'stored') {
  const stored = new Map<string, OutboxItem>();
  const deliveries: OutboxItem[][] = [];
  const send: Send = async (items) => {
    deliveries.push([...items]);
    const fate = fates.shift() ?? 'answered';
    if (fate === 'lost') return { status: 'unreachable' };
    const results = items.map((item) => {
      const result = stored.has(item.event.id) ? 'duplicate' : verdict(item);
      if (result === 'stored') stored.set(item.event.id, structuredClone(item));
      return { result };
    });
    return fate === 'answer-lost' ? { status: 'unreachable' } : { status: 'answered', results };
  };
  return { send, stored, deliveries };
}
