/** Usernames for children: forename and a number, unique in the school, with nothing of the surname. */
import { evenly } from './random.ts';
import type { Random } from './random.ts';

const LETTERS_MAX = 12;
/** First numbers drawn are 10 to 99; a name that fills up moves on to longer ones. */
const FIRST_SPAN = 90;

/** `Zoë-Anne` → `zoeanne`; a forename without Latin letters becomes `pupil`. */
export function usernameStem(forename: string): string {
  const latin = forename
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .normalize('NFKD')
    .replace(/[^a-z]/gu, '')
    .slice(0, LETTERS_MAX);
  return latin || 'pupil';
}

/** Adds what it returns to `taken`, the usernames of the school. */
export function makeUsername(forename: string, taken: Set<string>, random: Random): string {
  const stem = usernameStem(forename);
  for (let span = FIRST_SPAN; ; span *= 10) {
    const offset = evenly(random, span);
    for (let i = 0; i < span; i++) {
      const username = `${stem}${span / 9 + ((offset + i) % span)}`;
      if (taken.has(username)) continue;
      taken.add(username);
      return username;
    }
  }
}

/** What a child typed or pasted into the username box: case, spaces and what cannot be seen do not count. */
export function readUsername(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cc}\p{Cf}]/gu, '');
}
