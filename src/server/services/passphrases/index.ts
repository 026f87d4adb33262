/** Three-word passphrases for children: drawn evenly, printed on cards, compared without fuss over case or spaces. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { evenly } from '../random.ts';
import type { Random } from '../random.ts';
import { PASSPHRASE_WORDS } from './words.ts';

const WORDS = 3;

/** What guessing a passphrase costs: 3 × log2(words) bits; the sign-in limits make that far more than enough. */
export const PASSPHRASE_BITS = WORDS * Math.log2(PASSPHRASE_WORDS.length);

/** Three different words with spaces between: `otter violet kite`. */
export function makePassphrase(random: Random): string {
  const chosen = new Set<string>();
  while (chosen.size < WORDS) chosen.add(PASSPHRASE_WORDS[evenly(random, PASSPHRASE_WORDS.length)]!);
  return [...chosen].join(' ');
}

/** Children type capitals, hyphens and extra spaces; only the letters count. Takes the same time right or wrong. */
export function samePassphrase(typed: string, kept: string): boolean {
  return timingSafeEqual(digest(typed), digest(kept));
}

function digest(text: string): Buffer {
  const letters = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]/gu, '');
  return createHash('sha256').update(letters).digest();
}
