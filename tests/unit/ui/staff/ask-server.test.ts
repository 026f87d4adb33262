import { afterEach, describe, expect, it, vi } from 'vitest';
import { post, postCsv, read } from '../../../../src/ui/staff/ask-server.ts';

const answering = (make: () => Response | Promise<Response>) => {
  const fetched = vi.fn<typeof fetch>(async () => make());
  vi.stubGlobal('fetch', fetched);
  return fetched;
};
afterEach(() => vi.unstubAllGlobals());

describe('asking the server', () => {
  it('sends JSON as JSON, and nothing at all where the address says it all', async () => {
    const fetched = answering(() => Response.json({ lessonId: 'x' }));
    expect(await post('/api/lessons', { classId: 'y' })).toEqual({ ok: true, value: { lessonId: 'x' } });
    expect(fetched.mock.calls[0]![1]).toMatchObject({
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"classId":"y"}',
    });
    await post('/api/lessons/x/end');
    expect(fetched.mock.calls[1]![1]).not.toHaveProperty('body');
  });
  it('sends a roster byte for byte', async () => {
    const fetched = answering(() => Response.json({}));
    const file = new Blob(['\uFEFFForename\r\n']);
    await postCsv('/api/roster/preview', file);
    expect(fetched.mock.calls[0]![1]).toMatchObject({ headers: { 'content-type': 'text/csv' }, body: file });
  });
  it.each([
    [401, 'signed-out'],
    [403, 'not-allowed'],
    [404, 'not-found'],
    [409, 'conflict'],
    [422, 'refused'],
    [429, 'limited'],
    [500, 'server'],
    [507, 'full'],
  ])('takes %i for %s', async (status, failure) => {
    answering(() => Response.json({ code: 'some-code', message: 'm', fields: { name: 'n' } }, { status }));
    expect(await read('/api/lanterns')).toEqual({ ok: false, failure, code: 'some-code', fields: { name: 'n' } });
  });
  it('never throws: a network that is away is a failure like any other', async () => {
    answering(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await read('/api/lanterns')).toMatchObject({ ok: false, failure: 'network' });
    answering(() => new Response('<html>', { status: 502 }));
    expect(await read('/api/lanterns')).toMatchObject({ ok: false, failure: 'server', code: '' });
  });
});
