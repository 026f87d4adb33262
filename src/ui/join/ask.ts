/** Asks the server to let a device or a child in, and says in one word why it did not. */

/** Each has its own kind sentence on the page. */
export type Refused = 'wrong' | 'not-joined' | 'wait' | 'full' | 'offline' | 'fault';
export type Asked<T> = { ok: true; answer: T } | { ok: false; refused: Refused };

/** Stable codes of the API; by status where a code is not among them. */
const BY_CODE: Record<string, Refused> = {
  'sign-in-first': 'not-joined',
  'sign-in-wrong': 'wrong',
  'not-found': 'wrong',
  'body-invalid': 'wrong',
  'too-many-tries': 'wait',
  'tablet-full': 'full',
};

/** A school's network may hang without an error. Milliseconds. */
const GIVE_UP_AFTER_MS = 15_000;

/** Never throws. */
export async function ask<T>(path: `/api/${string}`, body: object): Promise<Asked<T>> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(GIVE_UP_AFTER_MS),
      cache: 'no-store',
    });
    const answer = (await response.json().catch(() => null)) as (T & { code?: string }) | null;
    if (response.ok && answer !== null) return { ok: true, answer };
    return { ok: false, refused: BY_CODE[answer?.code ?? ''] ?? 'fault' };
  } catch {
    return { ok: false, refused: 'offline' };
  }
}
