/** Notes an item down at once, in the moment of the tap, until the outbox has it: a page may die in between. */
import type { OutboxItem } from '../../outbox/item.ts';
import { keysOf, read, write } from './stored.ts';

const PREFIX = 'tellwood.journal.';

/** False where the device keeps nothing. */
export function journal(item: OutboxItem): boolean {
  return write(PREFIX + item.event.id, item);
}

export function unjournal(id: string): void {
  write(PREFIX + id, null);
}

/** Items whose page died before the outbox had them, oldest first. */
export function journalled(): OutboxItem[] {
  return keysOf(PREFIX)
    .sort()
    .map((key) => read(key) as OutboxItem | null)
    .filter(
      (item) => item !== null && typeof item.token === 'string' && typeof item.event?.id === 'string',
    ) as OutboxItem[];
}
