/** The keys of this installation: made once, kept in one file that only its account can read. */
import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BadSetting } from './config.ts';

/** Each is 32 random bytes with one use only. */
export interface Secrets {
  /** Signs staff session cookies. */
  accounts: Uint8Array;
  /** Encrypts what staff may read again: passphrases and lesson PINs (AES-256-GCM). */
  seal: Uint8Array;
  /** Makes the set-up link and the marks of known browsers (HMAC-SHA-256). */
  marks: Uint8Array;
}

const FILE = 'secrets.json';
const key = z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64')));
const shape = z.strictObject({
  accounts: key.refine((k) => k.length === 32),
  seal: key.refine((k) => k.length === 32),
  marks: key.refine((k) => k.length === 32),
});

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
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
  const path = join(dataDir, FILE);
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    let text: string;
    try {
      text = readFileSync(path, 'utf8');
    } catch (error) {
      if (!isMissing(error)) throw error;
      write(path, random);
      text = readFileSync(path, 'utf8');
    }
    chmodSync(path, 0o600);
    return shape.parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError) {
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
