/** Keeps unsent items in memory: for tests, and for browsers that refuse to keep anything. */
import type { OutboxItem, OutboxStore } from './item.ts';
import { laneOf, PARKED_MAX } from './policy.ts';

export function memoryStore(): OutboxStore {
  const waiting = new Map<string, OutboxItem>();
  let parked: string[] = [];
  return {
    async add(item) {
      const { id } = item.event;
      if (!waiting.has(id) && !parked.includes(id)) waiting.set(id, structuredClone(item));
    },
    async waiting(limit) {
      return [...waiting.values()]
        .sort((a, b) => laneOf(a) - laneOf(b))
        .slice(0, limit)
        .map((item) => structuredClone(item));
    },
    async remove(ids) {
      for (const id of ids) waiting.delete(id);
    },
    async park(ids) {
      parked = [...parked, ...ids.filter((id) => waiting.delete(id))].slice(-PARKED_MAX);
    },
    async counts() {
      return { waiting: waiting.size, parked: parked.length };
    },
    close() {},
  };
}
