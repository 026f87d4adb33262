/** Copies a database, also one in use, in a thread of its own so that a server goes on answering meanwhile. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** What the thread is told. */
export interface CopyOrder {
  from: string;
  /** Must not exist yet. */
  to: string;
}

const THREAD = join(import.meta.dirname, 'copy-thread.ts');

/** Rejects when the database cannot be read whole or the copy is not good; what was written of it then stays. */
export function copyDatabase(from: string, to: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(THREAD, { workerData: { from, to } satisfies CopyOrder });
    thread.once('message', () => resolve());
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error(`The copy of ${from} ended early.`)));
  });
}
