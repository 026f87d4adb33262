/** The lesson PIN: staff uncover a child's screen with it, and the device checks it without a network. */
import { pbkdf2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { evenly } from './random.ts';
import type { Random } from './random.ts';

/**
 * Six digits cannot withstand a computer that holds the hash; the count only keeps a curious child
 * from trying them all in a lesson (a Chromebook needs about 0.2 s for each).
 */
export const PIN_ITERATIONS = 210_000;
const HASH_BYTES = 32;
const SALT_BYTES = 16;

export interface LessonPin {
  /** `042917`. */
  pin: string;
  /** Base64. */
  salt: string;
  /** PBKDF2-SHA-256 of the six ASCII digits, base64. */
  hash: string;
}

export async function makeLessonPin(random: Random): Promise<LessonPin> {
  const pin = String(evenly(random, 1_000_000)).padStart(6, '0');
  const salt = Buffer.from(random(SALT_BYTES));
  const hash = await derive(pin, salt);
  return { pin, salt: salt.toString('base64'), hash: hash.toString('base64') };
}

/** Whether what was typed is the PIN of this lesson, compared in constant time. */
export async function isPinOf(lesson: { pin_salt: string; pin_hash: string }, typed: string): Promise<boolean> {
  const hash = await derive(typed, Buffer.from(lesson.pin_salt, 'base64'));
  return timingSafeEqual(hash, Buffer.from(lesson.pin_hash, 'base64'));
}

function derive(pin: string, salt: Buffer): Promise<Buffer> {
  return promisify(pbkdf2)(pin, salt, PIN_ITERATIONS, HASH_BYTES, 'sha256');
}
