/** What every route refuses from somebody who may use it, read from the route table. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES, type ApiRoute } from '../../src/server/http/routes.ts';
import type { Answer, TestBrowser } from '../support/requests.ts';
import { addressOf, bodyOf } from '../support/route-bodies.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { twoSchools, type TwoSchools } from '../support/two-schools.ts';

let server: TestServer;
let schools: TwoSchools;
beforeAll(async () => {
  server = await startServer();
  schools = await twoSchools(server);
});
afterAll(() => server.stop());

function caller({ needs }: ApiRoute): TestBrowser {
  if (needs === 'device') return schools.device;
  return needs === 'pupil' || needs === 'anyone' ? schools.pupil : schools.staff.lead;
}
const TYPES = { json: 'application/json', csv: 'text/csv', none: 'application/json' };
const valid = (route: ApiRoute) => bodyOf(route, schools.own, schools.staffIds.dsl);

function send(route: ApiRoute, body: BodyInit | null, headers: Record<string, string>): Promise<Answer> {
  const init = { method: 'POST', body, headers: { 'Content-Type': TYPES[route.body], ...headers } };
  return caller(route).send(addressOf(route, schools.own), init);
}
const sendJson = (route: ApiRoute, body: unknown) => send(route, JSON.stringify(body), { Origin: server.url });
const codeOf = ({ status, body }: Answer) => [status, (body as { code?: string }).code];

describe.each(ROUTES.filter((route) => route.method === 'POST'))('$path', (route) => {
  it.each<[string, () => Record<string, string>]>([
    ['foreign', () => ({ Origin: 'https://evil.example' })],
    ['null', () => ({ Origin: 'null' })],
    ['absent', () => ({})],
    ['denied by the browser', () => ({ Origin: server.url, 'Sec-Fetch-Site': 'cross-site' })],
  ])('refuses an origin that is %s', async (_what, headers) => {
    const content = valid(route);
    const body = content === undefined ? null : typeof content === 'string' ? content : JSON.stringify(content);
    expect(codeOf(await send(route, body, headers()))).toEqual([403, 'origin-refused']);
  });

  it('refuses what is too large, told or found out', async () => {
    const body = 'x'.repeat(route.max + 1);
    expect(codeOf(await send(route, body, { Origin: server.url }))).toEqual([413, 'too-large']);
    // A stream has no length to tell.
    const untold = { body: new Blob([body]).stream(), duplex: 'half' as const, method: 'POST' };
    const headers = { Origin: server.url, 'Content-Type': TYPES[route.body] };
    const answer = await caller(route).send(addressOf(route, schools.own), { ...untold, headers });
    expect(codeOf(answer)).toEqual([413, 'too-large']);
  });
});

describe.each(ROUTES.filter((route) => route.body !== 'none'))('$path', (route) => {
  it('refuses every other kind of content', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      expect(codeOf(await send(route, 'x', { Origin: server.url, 'Content-Type': type }))).toEqual([
        415,
        'type-refused',
      ]);
  });
});

describe.each(ROUTES.filter((route) => route.body === 'json'))('$path', (route) => {
  it('refuses a field that is not declared', async () => {
    const answer = await sendJson(route, { ...(valid(route) as object), undeclared: 1 });
    expect(codeOf(answer)).toEqual([400, 'body-invalid']);
    expect(JSON.stringify((answer.body as { fields: object }).fields)).toContain('undeclared');
  });

  it('refuses the wrong type in any field, and anything that is no object', async () => {
    const body = valid(route) as object;
    const wrong = Object.keys(body).map((field) => ({ ...body, [field]: { not: 'this' } }));
    for (const content of [...wrong, [], [body], 'text', 1, null])
      expect([content, ...codeOf(await sendJson(route, content))]).toEqual([content, 400, 'body-invalid']);
  });
});
