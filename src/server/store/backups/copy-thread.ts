/** The thread that copies a database and checks the copy; it answers once, when both are done. */
import { closeSync, fsyncSync, openSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import BetterSqlite3 from 'better-sqlite3';
import { checkIntegrity } from '../integrity.ts';
import type { CopyOrder } from './copy.ts';

/** How long a copy waits for a lock that another program holds: milliseconds. */
const BUSY_MS = 5_000;

/**
 * VACUUM INTO reads one moment of the database, whatever is written meanwhile, and leaves behind the
 * pages that deleted rows once stood on.
 */
function copy({ from, to }: CopyOrder): void {
  const file = openSync(to, 'wx', 0o600);
  try {
    const source = new BetterSqlite3(from, { readonly: true, fileMustExist: true, timeout: BUSY_MS });
    try {
      source.prepare('vacuum into ?').run(to);
    } finally {
      source.close();
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  checkIntegrity(to);
}

copy(workerData as CopyOrder);
parentPort!.postMessage('done');
