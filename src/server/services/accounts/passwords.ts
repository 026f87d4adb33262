/** Staff passwords: argon2id hashes in the usual text form, and a refusal of passwords that guessers try first. */
// cspell:ignore abcabcabcabcabc qwertyuiopasdfghjklzxcvbnm
import { argon2, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import type { Random } from '../random.ts';
import { COMMON_PASSWORDS } from './common-passwords.ts';

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane. */
export const ARGON2 = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
const SALT_BYTES = 16;
/** Version 1.3 of Argon2 (RFC 9106), as PHC strings write it. */
const VERSION = 19;

function derive(
  password: string,
  salt: Uint8Array,
  settings: Omit<Argon2Parameters, 'message' | 'nonce'>,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message: password.normalize('NFKC'), nonce: salt, ...settings }, (error, tag) =>
      error ? reject(error) : resolve(tag),
    );
  });
}

const encode = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/=+$/, '');

/** @returns `$argon2id$v=19$m=19456,t=2,p=1$<salt>$<tag>` */
export async function hashPassword(password: string, random: Random): Promise<string> {
  const salt = random(SALT_BYTES);
  const tag = await derive(password, salt, ARGON2);
  return `$argon2id$v=${VERSION}$m=${ARGON2.memory},t=${ARGON2.passes},p=${ARGON2.parallelism}$${encode(salt)}$${encode(tag)}`;
}

/** False for a wrong password and for a hash that this server did not make. */
export async function verifyPassword(hash: string, password: string): Promise<boolean> {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(hash);
  if (!found) return false;
  const [, memory, passes, parallelism, salt, tag] = found as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const wanted = Buffer.from(tag, 'base64');
  const made = await derive(password, Buffer.from(salt, 'base64'), {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: wanted.length,
  });
  return timingSafeEqual(made, wanted);
}

const squeeze = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** True for one pattern typed over and over (`abcabcabcabcabc`), a run of the keyboard or the alphabet, and listed ones. */
export function isCommon(password: string, about: readonly string[] = []): boolean {
  const bare = squeeze(password);
  if (new Set(bare).size < 6 || /^(.{1,6})\1+.{0,5}$/u.test(bare)) return true;
  const without = (word: string) => bare.replaceAll(word, '').length < 6;
  const runs = [
    'abcdefghijklmnopqrstuvwxyz',
    '0123456789',
    'qwertyuiopasdfghjklzxcvbnm',
    '1qaz2wsx3edc4rfv5tgb6yhn',
  ].map((run) => run + run + run);
  if (runs.some((run) => run.includes(bare) || [...run].reverse().join('').includes(bare))) return true;
  if (COMMON_PASSWORDS.has(bare) || COMMON_PASSWORDS.has(bare.replace(/\d{1,6}$/, ''))) return true;
  return about.map(squeeze).some((word) => word.length >= 4 && without(word));
}
