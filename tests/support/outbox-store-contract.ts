/** The contract of an outbox store, as plain cases, so that it runs in Vitest over memory and in a browser over IndexedDB. */
import type { OutboxStore } from '../../src/outbox/item.ts';
import { PARKED_MAX } from '../../src/outbox/policy.ts';
import { choice, idsOf, lantern } from './outbox.ts';

export interface StoreCase {
  name: string;
  /** Returns what was found and what should have been. `reopen` gives a second look at the same kept items. */
  run(store: OutboxStore, reopen: () => OutboxStore): Promise<{ found: unknown; expected: unknown }>;
}

export const STORE_CASES: StoreCase[] = [
  {
    name: 'keeps items in the order they were added, whatever their clocks say',
    async run(store) {
      for (const n of [5, 1, 3]) await store.add(choice(n));
      return { found: idsOf(await store.waiting(10)), expected: idsOf([choice(5), choice(1), choice(3)]) };
    },
  },
  {
    name: 'puts lit lanterns first',
    async run(store) {
      for (const item of [choice(1), choice(2), lantern(3), lantern(4)]) await store.add(item);
      return {
        found: idsOf(await store.waiting(3)),
        expected: idsOf([lantern(3), lantern(4), choice(1)]),
      };
    },
  },
  {
    name: 'keeps an item whole, with the token of the child who made it',
    async run(store) {
      await store.add(choice(1, 'token-of-ada'));
      await store.add(choice(2, 'token-of-ben'));
      return { found: await store.waiting(10), expected: [choice(1, 'token-of-ada'), choice(2, 'token-of-ben')] };
    },
  },
  {
    name: 'keeps the first of two items with one id',
    async run(store) {
      await store.add(choice(1, 'token-of-ada'));
      await store.add(choice(1, 'token-of-ben'));
      return { found: await store.waiting(10), expected: [choice(1, 'token-of-ada')] };
    },
  },
  {
    name: 'removes what it is told to and nothing else',
    async run(store) {
      for (const n of [1, 2, 3]) await store.add(choice(n));
      await store.remove(idsOf([choice(2), choice(9)]));
      return { found: idsOf(await store.waiting(10)), expected: idsOf([choice(1), choice(3)]) };
    },
  },
  {
    name: 'sets items aside, counts them, and does not take them in again',
    async run(store) {
      for (const n of [1, 2, 3]) await store.add(choice(n));
      await store.park(idsOf([choice(2), choice(9)]));
      await store.add(choice(2));
      return {
        found: [idsOf(await store.waiting(10)), await store.counts()],
        expected: [idsOf([choice(1), choice(3)]), { waiting: 2, parked: 1 }],
      };
    },
  },
  {
    name: 'keeps only the newest of those set aside',
    async run(store) {
      const many = Array.from({ length: PARKED_MAX + 5 }, (_, n) => choice(n));
      for (const item of many) await store.add(item);
      await store.park(idsOf(many));
      return { found: await store.counts(), expected: { waiting: 0, parked: PARKED_MAX } };
    },
  },
  {
    name: 'has kept everything when it is opened again',
    async run(store, reopen) {
      await store.add(choice(1));
      await store.add(lantern(2));
      await store.add(choice(3));
      await store.park(idsOf([choice(3)]));
      store.close();
      const opened = reopen();
      return {
        found: [idsOf(await opened.waiting(10)), await opened.counts()],
        expected: [idsOf([lantern(2), choice(1)]), { waiting: 2, parked: 1 }],
      };
    },
  },
];
