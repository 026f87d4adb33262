/** How staff pages talk to the server: JSON there and back, and one kind of failure for every way to fail. */
import type { Problem } from '../../schemas/api/shared.ts';

/** Why a request failed; each has a sentence under `staff.error.*`. */
export type Failure =
  'network' | 'server' | 'limited' | 'signed-out' | 'not-allowed' | 'not-found' | 'conflict' | 'full' | 'refused';

export type Answer<T> =
  { ok: true; value: T } | { ok: false; failure: Failure; code: string; fields: Record<string, string> };

const FAILURES: Record<number, Failure> = {
  401: 'signed-out',
  403: 'not-allowed',
  404: 'not-found',
  409: 'conflict',
  429: 'limited',
  507: 'full',
};

/** Sends `body` as JSON, or nothing at all where the address alone says what to do; never throws. */
export function post<T>(path: string, body?: object): Promise<Answer<T>> {
  if (body === undefined) return request<T>(path, { method: 'POST' });
  return request<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Sends a CSV file as it is, byte for byte; never throws. */
export function postCsv<T>(path: string, file: Blob): Promise<Answer<T>> {
  return request<T>(path, { method: 'POST', headers: { 'content-type': 'text/csv' }, body: file });
}

/** @param withinMs what has not been answered by then counts as a network that failed */
export function read<T>(path: string, withinMs?: number): Promise<Answer<T>> {
  return request<T>(path, { method: 'GET', ...(withinMs && { signal: AbortSignal.timeout(withinMs) }) });
}

async function request<T>(path: string, init: RequestInit): Promise<Answer<T>> {
  try {
    const response = await fetch(path, { ...init, credentials: 'same-origin', cache: 'no-store' });
    if (response.status === 204) return { ok: true, value: undefined as T };
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok) return { ok: true, value: answer as T };
    const problem = (answer ?? {}) as Partial<Problem>;
    return {
      ok: false,
      failure: FAILURES[response.status] ?? (response.status >= 500 ? 'server' : 'refused'),
      code: problem.code ?? '',
      fields: problem.fields ?? {},
    };
  } catch {
    return { ok: false, failure: 'network', code: '', fields: {} };
  }
}
