/**
 * Slows down guessing at one account: after a few wrong tries each further one has to wait longer.
 * A browser that has signed in to the account before is counted apart, so that strangers cannot
 * shut its owner out (OWASP: device cookies).
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SessionCookies } from '../../http/cookies.ts';
import type { Deps } from '../deps.ts';
import { keyOf, makeLimiter, take } from '../limits.ts';

/** Wrong tries that cost nothing. */
export const FREE_TRIES = 5;
/** Seconds without a wrong try after which all is forgotten. */
const MEMORY = 15 * 60;
/** Longest wait between tries, in seconds. */
const LONGEST_WAIT = 60;
/** Sign-ins from one address, right or wrong, in a minute: a flood, even where a whole school shares it. */
const FLOOD = { points: 300, duration: 60 };
/** How long a browser counts as known: seconds. */
const KNOWN_FOR = 180 * 24 * 60 * 60;

export function makeSignInLimit({ store, random, secrets }: Pick<Deps, 'store' | 'random' | 'secrets'>) {
  const wrong = makeLimiter(store, 'staff-wrong', { points: FREE_TRIES, duration: MEMORY });
  const waiting = makeLimiter(store, 'staff-wait', { points: 1, duration: LONGEST_WAIT });

  const flood = makeLimiter(store, 'staff-flood', FLOOD);

  const accountKey = (email: string) => keyOf(email.trim().toLowerCase());
  const markOf = (account: string, nonce: string) =>
    createHmac('sha256', secrets.marks).update(`known-browser\n${account}\n${nonce}`).digest('base64url');

  /** The nonce of a browser that this server marked for this account. */
  function knownBrowser(account: string, cookies: SessionCookies): string | null {
    const [nonce, mark] = (cookies.read('known') ?? '').split('.');
    if (!nonce || !mark) return null;
    const wanted = Buffer.from(markOf(account, nonce));
    const given = Buffer.from(mark);
    return wanted.length === given.length && timingSafeEqual(wanted, given) ? nonce : null;
  }

  return {
    /** @throws Problem too-many-tries, with the seconds to wait */
    async attempt(email: string, cookies: SessionCookies, address: string) {
      await take(flood, keyOf(address));
      const account = accountKey(email);
      const key = `${account}:${knownBrowser(account, cookies) ?? 'untrusted'}`;
      // Counted as wrong until it proves right: of guesses that come all at once, each counts for the next.
      const { consumedPoints } = await wrong.penalty(key);
      const over = consumedPoints - FREE_TRIES;
      if (over >= 0) {
        try {
          await take(waiting, key, Math.min(2 ** over, LONGEST_WAIT));
        } catch (refusal) {
          await wrong.reward(key);
          throw refusal;
        }
      }
      return {
        async succeeded(): Promise<void> {
          await Promise.all([wrong.delete(key), waiting.delete(key)]);
          const nonce = Buffer.from(random(16)).toString('base64url');
          cookies.set('known', `${nonce}.${markOf(account, nonce)}`, KNOWN_FOR);
        },
      };
    },
  };
}
