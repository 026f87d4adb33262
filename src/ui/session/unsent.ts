/** This device's outbox: over IndexedDB, one delivery at a time over all tabs, woken whenever the network may be back. */
import type { OutboxCounts, OutboxItem, Send } from '../../outbox/item.ts';
import { indexedDbStore } from '../../outbox/indexeddb.ts';
import { memoryStore } from '../../outbox/memory.ts';
import { createOutbox, type Outbox } from '../../outbox/outbox.ts';
import { withOverflow, type Refusal } from '../../outbox/overflow.ts';
import { deliver } from './deliver.ts';
import { journalled, unjournal } from './journal.ts';

const NAME = 'tellwood-outbox';
let outbox: Outbox | undefined;
let channel: BroadcastChannel | undefined;
/** Set once the device has refused to keep something. */
let refused: Refusal | null = null;

/** Web Locks exist on secure pages alone; elsewhere the server's "duplicate" answer keeps tabs from doubling work. */
const alone = <T>(work: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? (navigator.locks.request(NAME, work) as Promise<T>) : work();

/** What the server has answered for needs no note any more, whichever store held it. */
const send: Send = async (items) => {
  const delivery = await deliver(items);
  if (delivery.status === 'answered') for (const item of items) unjournal(item.event.id);
  return delivery;
};

function open(): Outbox {
  const store = withOverflow(indexedDbStore(NAME), memoryStore(), (refusal) => {
    refused = refusal;
  });
  const made = createOutbox({ store, send, alone });
  const wake = () => void made.flush();
  addEventListener('online', wake);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') wake();
  });
  if ('BroadcastChannel' in globalThis) {
    channel = new BroadcastChannel(NAME);
    channel.onmessage = () => void made.refresh();
  }
  let last = '';
  made.subscribe((counts) => {
    const now = JSON.stringify(counts);
    if (last !== '' && now !== last) channel?.postMessage(now);
    last = now;
  });
  return made;
}

const opened = (): Outbox => (outbox ??= open());

/** Keeps an item, and takes it out of the journal once it is kept. */
export async function put(item: OutboxItem): Promise<void> {
  await opened().add(item);
  /** What memory alone holds stays in the journal, which outlives the page. */
  if (refused === null) unjournal(item.event.id);
}

/** Picks up what a page that died had only noted down, then sends all that waits. */
export async function resume(): Promise<void> {
  for (const item of journalled()) await put(item);
  await opened().flush();
}

/** Calls back with the counts now and after each change, and with why the device keeps nothing, if it refuses. */
export function watchUnsent(listener: (counts: OutboxCounts, refusal: Refusal | null) => void): () => void {
  return opened().subscribe((counts) => listener(counts, refused));
}
