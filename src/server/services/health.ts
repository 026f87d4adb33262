/** Whether the server is well, for programs that watch it and for those who keep it running. */
import { newestBackupTime } from '../store/backups/newest.ts';
import type { Deps } from './deps.ts';

export function makeHealth({ store, clock, config }: Deps) {
  /** Answers when the database does; fails as it fails. */
  async function ok(): Promise<{ ok: true; now: number }> {
    if (store.kind === 'sqlite') store.sqlite.prepare('select 1').get();
    else await store.pool.query('select 1');
    return { ok: true, now: clock() };
  }

  return {
    ok,
    /** @returns when the newest backup was made, in milliseconds since 1970; null before the first, and where PostgreSQL’s own tools make them */
    newestBackup: (): number | null => (store.kind === 'sqlite' ? newestBackupTime(config.dataDir) : null),
  };
}
