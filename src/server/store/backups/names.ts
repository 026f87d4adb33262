/** What backups are called: by their time, so that sorting them by name sorts them by age. */
import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DATABASE_FILE, SECRETS_FILE } from '../data-folder.ts';

/** Ends the name of a copy that was not checked to its end. */
export const UNCHECKED = '.unchecked';
const SQLITE = '.sqlite';
const STAMP = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d\.\d{3}Z)/u;

/** `2026-10-05T10-00-00.000Z`: no colons, which some file systems refuse. */
export function stamp(time: number): string {
  return new Date(time).toISOString().replaceAll(':', '-');
}

export function backupName(time: number): string {
  return `${stamp(time)}${SQLITE}`;
}

/** The time a name begins with, in milliseconds since 1970; null where it does not, so that the file is not ours. */
export function timeOf(name: string): number | null {
  const parts = STAMP.exec(name);
  const time = parts ? Date.parse(`${parts[1]}:${parts[2]}:${parts[3]}`) : NaN;
  return Number.isNaN(time) ? null : time;
}

/** Where the secrets that belong to a database lie, in the data folder as among the backups. */
export function secretsBeside(database: string): string {
  const name = basename(database);
  const secrets = name === DATABASE_FILE ? SECRETS_FILE : `${name.slice(0, -SQLITE.length)}.${SECRETS_FILE}`;
  return join(dirname(database), secrets);
}

export function isBackup(name: string): boolean {
  return name.endsWith(SQLITE) && timeOf(name) !== null;
}

/** The names in a folder; none where there is no folder. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
