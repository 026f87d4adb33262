/** The outbox: keeps what children did until the server has answered for it, item by item, and only then lets go. */
import { BATCH_MAX } from '../domain/events.ts';
import type { OutboxCounts, OutboxItem, OutboxStore, Send } from './item.ts';
import { judge, laneOf, nextDelivery, retryDelay, type Verdict } from './policy.ts';

export interface OutboxParts {
  store: OutboxStore;
  send: Send;
  /** Runs one delivery at a time, over all tabs where the browser can. */
  alone?: <T>(work: () => Promise<T>) => Promise<T>;
  /** Calls back after so many milliseconds; returns how to call it off. */
  later?: (callback: () => void, ms: number) => () => void;
  /** A number from 0 up to 1. */
  random?: () => number;
}

export interface Outbox {
  /** Resolves once the item is kept; sending it has then begun. */
  add(item: OutboxItem): Promise<void>;
  /** Sends all that waits, now. Resolves when nothing waits any more or the server cannot be reached. Never rejects. */
  flush(): Promise<void>;
  counts(): Promise<OutboxCounts>;
  /** Calls back with the counts now and after each change, until the returned function is called. */
  subscribe(listener: (counts: OutboxCounts) => void): () => void;
  /** Reads the counts again, for instance after another tab has sent something. */
  refresh(): Promise<void>;
  /** Stops waiting to try again. What is kept stays kept. */
  close(): void;
}

const timeout = (callback: () => void, ms: number) => {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
};

export function createOutbox(parts: OutboxParts): Outbox {
  const { store, send, alone = (work) => work(), later = timeout, random = Math.random } = parts;
  const listeners = new Set<(counts: OutboxCounts) => void>();
  let running: Promise<void> | undefined;
  let again = false;
  let failures = 0;
  let callOff: (() => void) | undefined;
  let closed = false;

  async function refresh(): Promise<void> {
    if (listeners.size === 0) return;
    /** Counting is for people to see; where it fails, nothing else may. */
    const counts = await store.counts().catch(() => undefined);
    if (counts) for (const listener of listeners) listener(counts);
  }

  /** One delivery: sends, then deletes and sets aside what the server answered for. */
  async function hand(delivery: readonly OutboxItem[]): Promise<Verdict['next']> {
    const { remove, park, next } = judge(delivery, await send(delivery));
    if (remove.length > 0) await store.remove(remove);
    if (park.length > 0) await store.park(park);
    await refresh();
    return next;
  }

  /** A lit lantern waits for no delivery that is under way; arriving twice, it is one to the server. */
  async function express(item: OutboxItem): Promise<void> {
    await hand([item]).catch(() => undefined);
    await flush();
  }

  function tryLater(lanternWaits: boolean, after = 0): void {
    if (closed) return;
    failures++;
    callOff?.();
    callOff = later(() => void flush(), Math.max(after, retryDelay(failures, lanternWaits, random())));
  }

  /** Deliveries one after another, until nothing waits or the server cannot be reached. */
  async function deliver(): Promise<void> {
    let limit = BATCH_MAX;
    for (;;) {
      const delivery = nextDelivery(await store.waiting(BATCH_MAX), limit);
      if (delivery.length === 0 || closed) return;
      const next = await hand(delivery);
      if (next.go === 'later')
        return tryLater(
          delivery.some((item) => laneOf(item) === 0),
          next.after,
        );
      failures = 0;
      limit = next.go === 'smaller' ? next.limit : BATCH_MAX;
    }
  }

  async function runUntilQuiet(): Promise<void> {
    try {
      do {
        again = false;
        await alone(deliver);
      } while (again);
    } catch {
      /** The store itself failed; what it holds is still there, so try again. */
      tryLater(false);
    } finally {
      running = undefined;
    }
  }

  function flush(): Promise<void> {
    callOff?.();
    callOff = undefined;
    again = true;
    return (running ??= runUntilQuiet());
  }

  return {
    async add(item) {
      await store.add(item);
      void (laneOf(item) === 0 ? express(item) : flush());
      await refresh();
    },
    flush,
    counts: () => store.counts(),
    subscribe(listener) {
      listeners.add(listener);
      void refresh();
      return () => listeners.delete(listener);
    },
    refresh,
    close() {
      closed = true;
      callOff?.();
    },
  };
}
