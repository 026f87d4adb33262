/** Finds the newest backups: the newest there is, and the newest that can be trusted. */
import { join } from 'node:path';
import { backupsFolder } from '../data-folder.ts';
import { checkIntegrity } from '../integrity.ts';
import { isBackup, namesIn, timeOf } from './names.ts';

/** When the newest backup was made, in milliseconds since 1970; null where there is none. */
export function newestBackupTime(dataDir: string): number | null {
  const newest = namesIn(backupsFolder(dataDir)).findLast(isBackup);
  return newest === undefined ? null : timeOf(newest);
}

/** The path of the newest backup that is whole; a damaged one is passed over and left where it is. */
export function newestGoodBackup(dataDir: string): string | null {
  const folder = backupsFolder(dataDir);
  for (const name of namesIn(folder).filter(isBackup).reverse()) {
    try {
      checkIntegrity(join(folder, name));
      return join(folder, name);
    } catch {
      continue;
    }
  }
  return null;
}
