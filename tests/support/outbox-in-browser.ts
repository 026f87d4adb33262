/** What a browser test of the outbox calls in its page: the store contract, and an outbox that can be killed. */
import { indexedDbStore } from '../../src/outbox/indexeddb.ts';
import { createOutbox } from '../../src/outbox/outbox.ts';
import { STORE_CASES } from './outbox-store-contract.ts';
import { choice, fakeServer, idsOf, lantern } from './outbox.ts';

const NAME = 'tellwood-test';

const inPage = {
  async contract(name: string) {
    const database = `${NAME}-${name}`;
    const made = STORE_CASES.find((one) => one.name === name)!;
    return made.run(indexedDbStore(database), () => indexedDbStore(database));
  },

  /** Adds items and resolves with their ids once each is kept; nothing is sent. */
  async keep(from: number, count: number) {
    const store = indexedDbStore(NAME);
    const items = Array.from({ length: count }, (_, n) => (n % 5 === 4 ? lantern(from + n) : choice(from + n)));
    for (const item of items) await store.add(item);
    return idsOf(items);
  },

  /** Begins to send to a server that takes everything, and never lets the page learn of it. */
  async sendIntoTheDark() {
    const server = fakeServer();
    void createOutbox({
      store: indexedDbStore(NAME),
      send: async (items) => {
        await server.send(items);
        document.title = `took ${items.length}`;
        return new Promise(() => {});
      },
    }).flush();
  },

  async waiting() {
    return idsOf(await indexedDbStore(NAME).waiting(10_000));
  },

  async sendAll() {
    const server = fakeServer();
    const outbox = createOutbox({ store: indexedDbStore(NAME), send: server.send });
    await outbox.flush();
    return { stored: [...server.stored.keys()], counts: await outbox.counts() };
  },
};

export type InPage = typeof inPage;
(globalThis as unknown as { inPage: InPage }).inPage = inPage;
