/** How long backups are kept: every one for a day, then one of each day for 35 days, and nothing older. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { backupsFolder, SET_ASIDE_FOLDER } from '../data-folder.ts';
import { isBackup, namesIn, timeOf } from './names.ts';

const DAY_MS = 86_400_000;
/** What a school deletes must be gone everywhere within this time. */
const KEPT_DAYS = 35;
const dayOf = (time: number) => Math.floor(time / DAY_MS);

/**
 * Of the files in a backups folder, those whose time is over. The newest backup is never among them:
 * while new ones fail, it may be all there is. A copy that was never finished goes after a day; a file
 * whose name does not begin with a time is left alone.
 */
export function outdated(names: readonly string[], now: number): string[] {
  const times = names.filter(isBackup).map((name) => timeOf(name)!);
  const newest = Math.max(...times);
  const lastOfDay = new Map<number, number>();
  for (const time of times) lastOfDay.set(dayOf(time), Math.max(time, lastOfDay.get(dayOf(time)) ?? 0));
  return names.filter((name) => {
    const time = timeOf(name);
    if (time === null || time === newest || now - time < DAY_MS) return false;
    return now - time > KEPT_DAYS * DAY_MS || lastOfDay.get(dayOf(time)) !== time;
  });
}

/**
 * Deletes backups, and databases that a restore set aside, whose time is over.
 * @returns how many files and folders went
 */
export function deleteOutdated(dataDir: string, now: number): number {
  const backups = backupsFolder(dataDir);
  const aside = join(dataDir, SET_ASIDE_FOLDER);
  const over = [
    ...outdated(namesIn(backups), now).map((name) => join(backups, name)),
    ...namesIn(aside)
      .filter((name) => now - (timeOf(name) ?? now) > KEPT_DAYS * DAY_MS)
      .map((name) => join(aside, name)),
  ];
  for (const path of over) rmSync(path, { recursive: true });
  return over.length;
}
