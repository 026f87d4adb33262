/** Keeps short texts readable only with the key of the secrets file: AES-256-GCM, bound to where each belongs. */
import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Random } from './random.ts';

const FORMAT = 'v1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * @param key  32 bytes
 * @param home what the text belongs to, such as `<school>/pupil/<pupil>/passphrase`; opening it anywhere else fails
 */
export function seal(key: Uint8Array, home: string, text: string, random: Random): string {
  const nonce = random(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(home));
  const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${FORMAT}.${sealed.toString('base64url')}`;
}

/** Throws when the text was sealed with another key or for another home, or was altered. */
export function unseal(key: Uint8Array, home: string, sealed: string): string {
  const [format, body] = sealed.split('.');
  if (format !== FORMAT || !body) throw new Error(`Sealed text of unknown format: expected ${FORMAT}`);
  const bytes = Buffer.from(body, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES)).setAAD(Buffer.from(home));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  const open = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
  return Buffer.concat([open, decipher.final()]).toString('utf8');
}
