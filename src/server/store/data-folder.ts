/** The data folder: where it is, what its files are called, whose it is, and that one program at a time uses it. */
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { Refusal } from './refusal.ts';

export const DATABASE_FILE = 'tellwood.sqlite';
export const SECRETS_FILE = 'secrets.json';
const BACKUPS_FOLDER = 'backups';
/** What a restore took the place of, in a folder named by its time. */
export const SET_ASIDE_FOLDER = 'set-aside';
/** Here from the first to the last step of a restore; the last one renames it. */
const RESTORING_FILE = `${DATABASE_FILE}.restoring`;
const LOCK_FILE = 'in-use.lock';
/** Kept in reach: a connection that nobody refers to is closed by the garbage collector, and its lock is gone. */
const held = new Set<BetterSqlite3.Database>();

export function dataFolder(env: Record<string, string | undefined>): string {
  return resolve(env['DATA_DIR']?.trim() || 'data');
}

export function backupsFolder(dataDir: string): string {
  return join(dataDir, BACKUPS_FOLDER);
}

export function restoringFile(dataDir: string): string {
  return join(dataDir, RESTORING_FILE);
}

/**
 * Files made by another account, root too, would lock the server out of its own folder.
 * @param account the user id that is asking; unknown on systems without user ids
 * @throws Refusal
 */
export function refuseOtherAccount(dataDir: string, account = process.geteuid?.()): void {
  if (account !== undefined && existsSync(dataDir) && statSync(dataDir).uid !== account) {
    throw new Refusal(`The data folder ${dataDir} belongs to another account: run this as that account.`);
  }
}

/**
 * Holds the folder until released. Not a file with a process id in it but a lock that the system
 * takes back, so that nothing stays locked after a power cut or a kill.
 * @returns the function that releases it
 * @throws Refusal when another program holds it
 */
export function holdDataFolder(dataDir: string): () => void {
  const lock = new BetterSqlite3(join(dataDir, LOCK_FILE), { timeout: 0 });
  try {
    // Without a journal the file stays empty, and there is nothing to recover.
    lock.pragma('journal_mode = MEMORY');
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if ((error as NodeJS.ErrnoException).code !== 'SQLITE_BUSY') throw error;
    throw new Refusal(`The data folder ${dataDir} is in use by a running Tellwood: stop that one first.`, error);
  }
  held.add(lock);
  return () => {
    held.delete(lock);
    lock.close();
  };
}

/** @throws Refusal when a restore stopped half-way: the database may be without its newest pages. */
export function refuseHalfRestored(dataDir: string): void {
  if (existsSync(restoringFile(dataDir))) {
    throw new Refusal(`A restore into ${dataDir} was interrupted: run npm run restore again before starting.`);
  }
}
