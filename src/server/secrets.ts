/** The keys of this installation: made once, kept in one file that only its account can read. */
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { BadSetting } from './config.ts';
import { SECRETS_FILE } from './store/data-folder.ts';

/** Each is 32 random bytes with one use only. */
export interface Secrets {
  /** Signs staff session cookies. */
  accounts: Uint8Array;
  /** Encrypts what staff may read again: passphrases and lesson PINs (AES-256-GCM). */
  seal: Uint8Array;
  /** Makes the set-up link and the marks of known browsers (HMAC-SHA-256). */
  marks: Uint8Array;
}

const key = z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64')));
const shape = z.strictObject({
  accounts: key.refine((k) => k.length === 32),
  seal: key.refine((k) => k.length === 32),
  marks: key.refine((k) => k.length === 32),
});

const isError = (error: unknown, code: string) => (error as NodeJS.ErrnoException).code === code;

/** Node's own `recursive` tries for ever where the system makes no folders, as in `/proc`. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (isError(error, 'EEXIST') && statSync(path).isDirectory()) return;
    if (!isError(error, 'ENOENT') || dirname(path) === path || existsSync(dirname(path))) throw error;
    makeFolder(dirname(path));
    mkdirSync(path, { mode: 0o700 });
  }
}

function write(path: string, random: (bytes: number) => Uint8Array): void {
  const made = () => Buffer.from(random(32)).toString('base64');
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, `${JSON.stringify({ accounts: made(), seal: made(), marks: made() }, null, 2)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Makes the data folder (0700) and the file (0600) where they are missing.
 * @throws BadSetting when the folder cannot be written or the file cannot be read
 */
export function loadSecrets(dataDir: string, random: (bytes: number) => Uint8Array): Secrets {
  const path = join(dataDir, SECRETS_FILE);
  try {
    makeFolder(dataDir);
    let text: string;
    try {
      text = readFileSync(path, 'utf8');
    } catch (error) {
      if (!isError(error, 'ENOENT')) throw error;
      write(path, random);
      text = readFileSync(path, 'utf8');
    }
    chmodSync(path, 0o600);
    return shape.parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError || isError(error, 'EISDIR')) {
      throw new BadSetting(
        `${path} is damaged: put back a copy of it from a backup, because without it passphrases cannot be read.`,
        error,
      );
    }
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new BadSetting(
      `The data folder ${dataDir} cannot be written (${code}): give DATA_DIR a folder that this account owns.`,
      error,
    );
  }
}
