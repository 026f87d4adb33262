/** Unsent work: nothing lost and nothing twice, whatever the network, the server and the browser do. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { OutboxCounts, OutboxItem, OutboxStore, Send } from '../../../src/outbox/item.ts';
import { memoryStore } from '../../../src/outbox/memory.ts';
import { createOutbox } from '../../../src/outbox/outbox.ts';
import { choice, fakeServer, idsOf, lantern, type Fate } from '../../support/outbox.ts';

const many = (n: number, from = 0) => Array.from({ length: n }, (_, i) => choice(from + i));
const never = () => () => {};
const outboxOver = (store: OutboxStore, send: Send) => createOutbox({ store, send, later: never, random: () => 0 });

async function filled(items: OutboxItem[]): Promise<OutboxStore> {
  const store = memoryStore();
  for (const item of items) await store.add(item);
  return store;
}

test('120 items arrive in three deliveries, in order, each with its own token', async () => {
  const items = many(120).map((item, n) => ({ ...item, token: `token-${n % 3}` }));
  const server = fakeServer();
  const outbox = outboxOver(await filled(items), server.send);
  await outbox.flush();
  expect(server.deliveries.map((delivery) => delivery.length)).toEqual([50, 50, 20]);
  expect([...server.stored.values()]).toEqual(items);
  expect(await outbox.counts()).toEqual({ waiting: 0, parked: 0 });
});

test('one bad item of fifty: forty-nine are stored, one is set aside', async () => {
  const bad = choice(17).event.id;
  const server = fakeServer([], (item) => (item.event.id === bad ? 'refused' : 'stored'));
  const outbox = outboxOver(await filled(many(50)), server.send);
  await outbox.flush();
  expect(server.stored.size).toBe(49);
  expect(await outbox.counts()).toEqual({ waiting: 0, parked: 1 });
  expect(server.deliveries).toHaveLength(1);
});

test('an item that spoils every delivery it is in is found, and the others arrive', async () => {
  const spoiler = choice(31).event.id;
  const server = fakeServer();
  const send: Send = async (items) =>
    idsOf(items).includes(spoiler) ? { status: 'rejected', code: 'too-large' } : server.send(items);
  const outbox = outboxOver(await filled(many(50)), send);
  await outbox.flush();
  expect(server.stored.size).toBe(49);
  expect(await outbox.counts()).toEqual({ waiting: 0, parked: 1 });
});

test('the page dies between the answer and the deletion: sent again, stored once', async () => {
  const kept = await filled(many(3));
  const server = fakeServer();
  const dying: OutboxStore = { ...kept, remove: () => Promise.reject(new Error('the page is gone')) };
  await outboxOver(dying, server.send).flush();
  expect(server.stored.size).toBe(3);
  expect((await kept.counts()).waiting).toBe(3);

  await outboxOver(kept, server.send).flush();
  expect(server.stored.size).toBe(3);
  expect((await kept.counts()).waiting).toBe(0);
});

test('a lantern lit behind other work goes first', async () => {
  const server = fakeServer();
  await outboxOver(await filled([...many(60), lantern(99)]), server.send).flush();
  expect(server.deliveries[0]![0]!.event.id).toBe(lantern(99).event.id);
});

test('a lantern does not wait for a delivery that hangs', async () => {
  const server = fakeServer();
  let hung = 0;
  const send: Send = (items) => {
    if (items.some((item) => item.event.kind === 'lantern-lit')) return server.send(items);
    hung++;
    return new Promise(() => {});
  };
  const outbox = outboxOver(await filled(many(5)), send);
  void outbox.flush();
  await vi.waitFor(() => expect(hung).toBe(1));
  await outbox.add(lantern(9));
  await vi.waitFor(() => expect([...server.stored.keys()]).toEqual(idsOf([lantern(9)])));
});

test('after a failure it tries again by itself, sooner while a lantern waits', async () => {
  const pauses: number[] = [];
  const server = fakeServer(['lost', 'lost']);
  const store = await filled([lantern(1)]);
  const outbox = createOutbox({
    store,
    send: server.send,
    random: () => 1,
    later: (callback, ms) => {
      pauses.push(ms);
      queueMicrotask(callback);
      return () => {};
    },
  });
  await outbox.flush();
  await vi.waitFor(() => expect(server.stored.size).toBe(1));
  expect(pauses).toEqual([2_000, 4_000]);
});

test('waits as long as the server asks for', async () => {
  const pauses: number[] = [];
  const store = await filled(many(1));
  const send: Send = async () => ({ status: 'unreachable', retryAfter: 30_000 });
  await createOutbox({ store, send, later: (_, ms) => (pauses.push(ms), () => {}) }).flush();
  expect(pauses).toEqual([30_000]);
});

test('those who listen hear the counts now and after each change', async () => {
  const heard: OutboxCounts[] = [];
  const server = fakeServer(['lost']);
  const outbox = outboxOver(memoryStore(), server.send);
  const stop = outbox.subscribe((counts) => heard.push(counts));
  await outbox.add(choice(1));
  await vi.waitFor(() => expect(heard.at(-1)).toEqual({ waiting: 1, parked: 0 }));
  await outbox.flush();
  await vi.waitFor(() => expect(heard.at(-1)).toEqual({ waiting: 0, parked: 0 }));
  stop();
  const before = heard.length;
  await outbox.add(choice(2));
  await outbox.flush();
  expect(heard).toHaveLength(before);
});

test('whatever is lost on the way, everything arrives exactly once', async () => {
  const fate = fc.constantFrom<Fate>('answered', 'lost', 'answer-lost');
  const step = fc.oneof(
    fc.record({ does: fc.constant('add' as const), lit: fc.boolean(), child: fc.integer({ min: 0, max: 2 }) }),
    fc.record({ does: fc.constantFrom('flush' as const, 'die' as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), fc.array(fate, { maxLength: 40 }), async (steps, fates) => {
      const store = memoryStore();
      const server = fakeServer(fates);
      const made: OutboxItem[] = [];
      let outbox = outboxOver(store, server.send);
      for (const [n, what] of steps.entries()) {
        if (what.does === 'add') {
          const item = what.lit ? lantern(n, `token-${what.child}`) : choice(n, `token-${what.child}`);
          made.push(item);
          await outbox.add(item);
        } else if (what.does === 'flush') await outbox.flush();
        else {
          outbox.close();
          outbox = outboxOver(store, server.send);
        }
      }
      fates.length = 0;
      await outbox.flush();
      const arrived = [...server.stored.values()];
      expect(arrived).toHaveLength(made.length);
      expect(new Set(arrived.map((item) => JSON.stringify(item)))).toEqual(
        new Set(made.map((item) => JSON.stringify(item))),
      );
      expect(await outbox.counts()).toEqual({ waiting: 0, parked: 0 });
    }),
    { numRuns: 200 },
  );
});

test('two tabs over one store: every item arrives once, in turn', async () => {
  const store = await filled(many(100));
  const server = fakeServer();
  let last: Promise<unknown> = Promise.resolve();
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
  const tabs = [1, 2, 3, 4].map(() => createOutbox({ store, send: server.send, alone, later: never }));
  await Promise.all(tabs.map((tab) => tab.flush()));
  expect(server.stored.size).toBe(100);
  expect(server.deliveries.flat()).toHaveLength(100);
});
