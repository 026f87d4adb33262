/** Joins a store that may refuse (a full device, a private window) with memory, so that nothing is dropped while the page lives. */
import type { OutboxStore } from './item.ts';
import { laneOf } from './policy.ts';

/** Why items are kept in memory alone: the child is told, and the teacher can be. */
export type Refusal = 'storage-full' | 'private-mode';

/** `onRefusal` is called whenever `first` refuses to keep an item, which `second` keeps instead. */
export function withOverflow(
  first: OutboxStore,
  second: OutboxStore,
  onRefusal: (refusal: Refusal) => void,
): OutboxStore {
  /** Ids that `second` holds. */
  const held = new Set<string>();
  /** Whether `first` has ever worked: then it holds the other ids, and its failures to delete must be heard. */
  let worked = false;

  async function ask<T>(task: Promise<T>): Promise<T> {
    const answer = await task;
    worked = true;
    return answer;
  }
  /** Reading a store that cannot be opened finds nothing in it. */
  const read = <T>(task: Promise<T>, empty: T) => ask(task).catch(() => empty);

  async function change(ids: readonly string[], task: (store: OutboxStore, ids: string[]) => Promise<void>) {
    const kept = ids.filter((id) => !held.has(id));
    await task(
      second,
      ids.filter((id) => held.has(id)),
    );
    if (worked && kept.length > 0) await task(first, kept);
  }

  return {
    async add(item) {
      try {
        await ask(first.add(item));
      } catch (error) {
        held.add(item.event.id);
        await second.add(item);
        onRefusal((error as Error | undefined)?.name === 'QuotaExceededError' ? 'storage-full' : 'private-mode');
      }
    },
    async waiting(limit) {
      const kept = await read(first.waiting(limit), []);
      return [...kept, ...(await second.waiting(limit))].sort((a, b) => laneOf(a) - laneOf(b)).slice(0, limit);
    },
    remove: (ids) => change(ids, (store, mine) => store.remove(mine)),
    park: (ids) => change(ids, (store, mine) => store.park(mine)),
    async counts() {
      const [kept, over] = await Promise.all([read(first.counts(), { waiting: 0, parked: 0 }), second.counts()]);
      return { waiting: kept.waiting + over.waiting, parked: kept.parked + over.parked };
    },
    close() {
      first.close();
      second.close();
    },
  };
}
