/** Makes one backup: a checked copy of the database, and of the secrets without which parts of it cannot be read. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { backupsFolder, DATABASE_FILE, SECRETS_FILE } from '../data-folder.ts';
import { Refusal } from '../refusal.ts';
import { copyDatabase } from './copy.ts';
import { syncFolder, writeDurably } from './durable.ts';
import { backupName, secretsBeside, UNCHECKED } from './names.ts';

/**
 * Safe while a server runs. The database gets its name last, so that what looks like a backup is a whole one.
 * @param now milliseconds since 1970; names the backup
 * @returns the path of the database's copy
 * @throws Refusal when there is nothing to copy
 */
export async function backUp(dataDir: string, now: number, folder = backupsFolder(dataDir)): Promise<string> {
  const database = join(dataDir, DATABASE_FILE);
  if (!existsSync(database)) throw new Refusal(`There is no database in ${dataDir} to back up.`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, backupName(now));
  const unchecked = `${path}${UNCHECKED}`;
  try {
    await copyDatabase(database, unchecked);
  } catch (error) {
    rmSync(unchecked, { force: true });
    throw error;
  }
  const secrets = join(dataDir, SECRETS_FILE);
  if (existsSync(secrets)) writeDurably(secretsBeside(path), readFileSync(secrets));
  renameSync(unchecked, path);
  syncFolder(folder);
  return path;
}
