/** While the server runs: a backup every hour, and an end to those whose time is over. */
import type { Logger } from 'pino';
import { backUp } from './store/backups/back-up.ts';
import { deleteOutdated } from './store/backups/keep.ts';
import { newestBackupTime } from './store/backups/newest.ts';

export const HOUR_MS = 3_600_000;

/** Runs something once after so many milliseconds; returns the function that calls it off. */
export type Timer = (run: () => void, afterMs: number) => () => void;

export const systemTimer: Timer = (run, afterMs) => {
  const timeout = setTimeout(run, afterMs).unref();
  return () => clearTimeout(timeout);
};

interface Options {
  dataDir: string;
  clock: () => number;
  timer: Timer;
  log: Logger;
}

/** The hour counts from the newest backup, so that a server that is often restarted makes its backups too. */
export function backUpHourly({ dataDir, clock, timer, log }: Options): { stop(): Promise<void> } {
  const newest = newestBackupTime(dataDir);
  const sinceNewest = newest === null ? 0 : clock() - newest;
  let stopped = false;
  let running = Promise.resolve();
  let cancel = timer(run, Math.min(HOUR_MS, Math.max(0, HOUR_MS - sinceNewest)));

  function run(): void {
    running = once().then(() => {
      if (!stopped) cancel = timer(run, HOUR_MS);
    });
  }

  async function once(): Promise<void> {
    try {
      const backup = await backUp(dataDir, clock());
      log.info({ backup }, 'backup made');
    } catch (err) {
      log.error({ err }, 'the hourly backup failed');
    }
    // Also after a failure: a full disk gets room again.
    try {
      const count = deleteOutdated(dataDir, clock());
      if (count > 0) log.info({ count }, 'old backups deleted');
    } catch (err) {
      log.error({ err }, 'old backups could not be deleted');
    }
  }

  return {
    /** Waits for a backup that is being made. */
    async stop() {
      stopped = true;
      cancel();
      await running;
    },
  };
}
