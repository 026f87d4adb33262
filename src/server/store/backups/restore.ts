/** Puts a backup in the place of the present database, which is kept aside: nothing is deleted. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_FILE, holdDataFolder, restoringFile, SECRETS_FILE, SET_ASIDE_FOLDER } from '../data-folder.ts';
import { Refusal } from '../refusal.ts';
import { copyDatabase } from './copy.ts';
import { syncFolder, writeDurably } from './durable.ts';
import { secretsBeside, stamp } from './names.ts';
import { newestGoodBackup } from './newest.ts';

export interface Restored {
  /** The folder that holds what was there before; null where there was nothing. */
  aside: string | null;
  /** False where the backup came without secrets: those of the data folder stay. */
  secrets: boolean;
}

/**
 * @param backup the database file of a backup; its secrets lie beside it
 * @param now milliseconds since 1970; names the folder of what is set aside
 * @throws Refusal when a server is running on the folder, or the backup is not whole; then nothing has changed
 */
export async function restore(dataDir: string, backup: string, now: number): Promise<Restored> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const release = holdDataFolder(dataDir);
  try {
    const secrets = readSecrets(secretsBeside(backup));
    await takeCopy(dataDir, backup);
    const aside = setAside(dataDir, now);
    if (secrets) {
      const arriving = join(dataDir, `${SECRETS_FILE}.restoring`);
      writeDurably(arriving, secrets);
      renameSync(arriving, join(dataDir, SECRETS_FILE));
    }
    // The last step: until it is done, a server refuses to start.
    renameSync(restoringFile(dataDir), join(dataDir, DATABASE_FILE));
    syncFolder(dataDir);
    return { aside, secrets: secrets !== null };
  } finally {
    release();
  }
}

function readSecrets(path: string): Buffer | null {
  if (!existsSync(path)) return null;
  const bytes = readFileSync(path);
  try {
    JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    throw new Refusal(`${path} is damaged, so nothing was changed: choose another backup.`, error);
  }
  return bytes;
}

/** Copying reads every row of the backup, and the copy is checked before anything is moved. */
async function takeCopy(dataDir: string, backup: string): Promise<void> {
  const copy = `${restoringFile(dataDir)}.unchecked`;
  // What an interrupted restore left; the backup it came from is still there.
  rmSync(copy, { force: true });
  try {
    await copyDatabase(backup, copy);
  } catch (error) {
    rmSync(copy, { force: true });
    const why = error instanceof Error ? error.message.replace(/\.$/u, '') : String(error);
    const good = newestGoodBackup(dataDir);
    throw new Refusal(
      `${backup} cannot be restored (${why}), and nothing was changed${good ? `: the newest good backup is ${good}.` : '.'}`,
      error,
    );
  }
  renameSync(copy, restoringFile(dataDir));
}

/** The write-ahead log goes with its database, or it would be played into the restored one. */
function setAside(dataDir: string, now: number): string | null {
  const present = (name: string) => existsSync(join(dataDir, name));
  const database = [DATABASE_FILE, `${DATABASE_FILE}-wal`, `${DATABASE_FILE}-shm`].filter(present);
  if (database.length === 0 && !present(SECRETS_FILE)) return null;
  const folder = join(dataDir, SET_ASIDE_FOLDER, stamp(now));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // The secrets are never missing: a server that starts in this moment would make new ones.
  if (present(SECRETS_FILE)) copyFileSync(join(dataDir, SECRETS_FILE), join(folder, SECRETS_FILE));
  for (const name of database) renameSync(join(dataDir, name), join(folder, name));
  syncFolder(folder);
  return folder;
}
