/** Keeps unsent items in IndexedDB, where they survive reloads, crashes and the end of the lesson. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { OutboxItem, OutboxStore } from './item.ts';
import { laneOf, PARKED_MAX } from './policy.ts';

const PARKED_LANE = 2;

/** Rows are versioned by the database: a change of shape raises VERSION and moves what is unsent along. */
interface Row {
  /** Given by the database: the order in which items were added, whatever the device's clock says. */
  order?: number;
  id: string;
  /** 0 a lit lantern, 1 everything else that waits, 2 set aside. */
  lane: number;
  /** Emptied when the item is set aside. */
  token: string;
  event: OutboxItem['event'];
}
interface OutboxDatabase extends DBSchema {
  items: { key: number; value: Row; indexes: { id: string; turn: [number, number] } };
}
const VERSION = 1;
const durable: IDBTransactionOptions = { durability: 'strict' };

export function indexedDbStore(name = 'tellwood-outbox'): OutboxStore {
  let opening: Promise<IDBPDatabase<OutboxDatabase>> | undefined;

  const open = () =>
    (opening ??= openDB<OutboxDatabase>(name, VERSION, {
      upgrade(database) {
        const items = database.createObjectStore('items', { keyPath: 'order', autoIncrement: true });
        items.createIndex('id', 'id', { unique: true });
        items.createIndex('turn', ['lane', 'order']);
      },
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        opening = undefined;
      },
      terminated() {
        opening = undefined;
      },
    }).catch((error: unknown) => {
      opening = undefined;
      throw error;
    }));

  /** iPads close databases behind a sleeping page's back, so a failed piece of work is tried on a fresh one once. */
  async function work<T>(task: (database: IDBPDatabase<OutboxDatabase>) => Promise<T>): Promise<T> {
    try {
      return await task(await open());
    } catch (error) {
      if (error instanceof DOMException && error.name === 'QuotaExceededError') throw error;
      opening = undefined;
      return task(await open());
    }
  }

  return {
    add: (item) =>
      work(async (database) => {
        const tx = database.transaction('items', 'readwrite', durable);
        const known = await tx.store.index('id').getKey(item.event.id);
        const row: Row = { id: item.event.id, lane: laneOf(item), token: item.token, event: item.event };
        if (known === undefined) await tx.store.add(row);
        await tx.done;
      }),
    waiting: (limit) =>
      work(async (database) => {
        const beforeParked = IDBKeyRange.upperBound([PARKED_LANE, 0], true);
        const rows = await database.getAllFromIndex('items', 'turn', beforeParked, limit);
        return rows.map(({ token, event }) => ({ token, event }));
      }),
    remove: (ids) =>
      work(async (database) => {
        const tx = database.transaction('items', 'readwrite', durable);
        for (const id of ids) {
          const key = await tx.store.index('id').getKey(id);
          if (key !== undefined) await tx.store.delete(key);
        }
        await tx.done;
      }),
    park: (ids) =>
      work(async (database) => {
        const tx = database.transaction('items', 'readwrite', durable);
        for (const id of ids) {
          const row = await tx.store.index('id').get(id);
          if (row) await tx.store.put({ ...row, lane: PARKED_LANE, token: '' });
        }
        const parked = await tx.store.index('turn').getAllKeys(IDBKeyRange.lowerBound([PARKED_LANE, 0]));
        for (const key of parked.slice(0, -PARKED_MAX)) await tx.store.delete(key);
        await tx.done;
      }),
    counts: () =>
      work(async (database) => {
        const all = await database.count('items');
        const parked = await database.countFromIndex('items', 'turn', IDBKeyRange.lowerBound([PARKED_LANE, 0]));
        return { waiting: all - parked, parked };
      }),
    close() {
      void opening?.then((database) => database.close());
      opening = undefined;
    },
  };
}
