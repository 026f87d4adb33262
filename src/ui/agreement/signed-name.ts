/**
 * A typed name as it leaves the device: never the name itself, only a keyed hash of it.
 * Written in JavaScript, because browsers keep `crypto.subtle` back on a school network without HTTPS.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { normaliseTypedName } from '../../domain/people.ts';

/** HMAC-SHA-256 of the normalised name under the child's upload token, in hex. */
export function signedName(token: string, typed: string): string {
  return bytesToHex(hmac(sha256, utf8ToBytes(token), utf8ToBytes(normaliseTypedName(typed))));
}
