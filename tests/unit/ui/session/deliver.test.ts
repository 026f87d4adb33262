/** A delivery is believed only when the answer can be the server's own. */
import { expect, test, vi } from 'vitest';
import { deliver } from '../../../../src/ui/session/deliver.ts';
import { choice } from '../../../support/outbox.ts';

const answers = (make: () => Response | Promise<Response>) => {
  const fetch = vi.fn(async () => make());
  vi.stubGlobal('fetch', fetch);
  return fetch;
};

test('items go with their tokens, and each result comes back', async () => {
  const fetch = answers(() => Response.json({ results: [{ result: 'stored' }], now: 1 }));
  expect(await deliver([choice(1)])).toEqual({ status: 'answered', results: [{ result: 'stored' }] });
  const [path, init] = fetch.mock.calls[0] as unknown as [string, RequestInit];
  expect(path).toBe('/api/events');
  expect(JSON.parse(init.body as string)).toEqual({ items: [choice(1)] });
});

test.each<[string, () => Response | Promise<Response>]>([
  ['no network', () => Promise.reject(new TypeError('failed'))],
  ['a filter answers with a page of its own', () => new Response('<h1>Sign in to the Wi-Fi</h1>')],
  ['a proxy answers with JSON of its own', () => Response.json({ ok: true })],
  ['a result nobody knows', () => Response.json({ results: [{ result: 'eaten' }] })],
  ['a filter forbids', () => Response.json({ code: 'blocked' }, { status: 403 })],
  ['the server restarts', () => Response.json({ code: 'starting-up' }, { status: 503 })],
  ['the disk is full', () => Response.json({ code: 'storage-full' }, { status: 507 })],
])('%s: nothing is known, so nothing is let go', async (_, make) => {
  answers(make);
  expect(await deliver([choice(1)])).toMatchObject({ status: 'unreachable' });
});

test('the server names how long to wait', async () => {
  answers(() => Response.json({ code: 'too-many-tries' }, { status: 429, headers: { 'Retry-After': '7' } }));
  expect(await deliver([choice(1)])).toEqual({ status: 'unreachable', retryAfter: 7_000 });
});

test('the server refuses the whole delivery', async () => {
  answers(() => Response.json({ code: 'too-large', message: '' }, { status: 413 }));
  expect(await deliver([choice(1)])).toEqual({ status: 'rejected', code: 'too-large' });
});
