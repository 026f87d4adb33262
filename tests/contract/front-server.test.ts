/** What every answer carries, and what the front server refuses before any page or endpoint sees it. */
// cspell:ignore fsign cetc Fstaff Fpeople
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOf, testBrowser } from '../support/requests.ts';
import { smallSite, startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const SIGN_IN = { email: 'nobody@example.org', password: 'not the right one' };

interface Raw {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}
/** A request with exactly these headers: `fetch` would set or forbid some of them. */
function raw(
  method: string,
  path: string,
  headers: Record<string, string>,
  body = '',
  port = server.config.port,
): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', method, path, headers }, (res) => {
      let text = '';
      res
        .on('data', (chunk: Buffer) => (text += chunk))
        .on('end', () => resolve({ status: res.statusCode!, headers: res.headers, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const own = () => ({ Host: `localhost:${server.config.port}`, Origin: server.url });
const post = (path: string, body: string, headers: Record<string, string>) =>
  raw('POST', path, { Host: own().Host, 'Content-Type': 'application/json', ...headers }, body);

describe('headers', () => {
  it.each([
    ['a page', '/'],
    ['a hashed file', '/_astro/page.Ab12.js'],
    ['a picture', '/art/tablet.svg'],
    ['a lost address', '/nowhere/'],
    ['an API answer', '/api/health'],
    ['an API refusal', '/api/nowhere'],
    ['a staff page', '/staff/sign-in/'],
    ['a redirect', '/join'],
  ])('%s carries the security headers', async (_what, path) => {
    const { headers } = await testBrowser(server.url).get(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe-inline');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('copies a page’s own policy from its meta element', async () => {
    const { headers } = await testBrowser(server.url).get('/join/');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'self'; script-src 'sha256-abc='; frame-ancestors 'none'",
    );
  });

  it('keeps a lost address’s page under its own policy', async () => {
    const { status, headers, body } = await testBrowser(server.url).get('/nowhere/');
    expect(status).toBe(404);
    expect(headers.get('content-security-policy')).toContain('sha256-abc=');
    expect(body).toContain('nothing here');
  });

  it('lets hashed files be kept for ever, asks again for the rest, and keeps nothing that is private', async () => {
    const browser = testBrowser(server.url);
    const cache = async (path: string) => (await browser.get(path)).headers.get('cache-control');
    expect(await cache('/_astro/page.Ab12.js')).toBe('public, max-age=31536000, immutable');
    expect(await cache('/join/')).toBe('public, no-cache');
    expect(await cache('/art/tablet.svg')).toBe('public, no-cache');
    for (const path of ['/api/health', '/api/nowhere', '/staff/', '/staff/sign-in/', '/nowhere/']) {
      expect(await cache(path), path).toBe('no-store');
    }
  });

  it('asks for TLS for ever where the site is behind TLS, and binds cookies to it', async () => {
    const secure = await startServer({ env: { PUBLIC_URL: 'https://safety.example.org' } });
    const [email, password] = ['ada@example.org', 'wobbly kettle orbit seventeen'];
    const token = new URL(secure.setUpLink!).searchParams.get('token')!;
    await secure.services.setUp.claim({ token, schoolName: 'Oak Lane', name: 'Ada', email, password });
    const from = {
      Host: 'safety.example.org',
      Origin: 'https://safety.example.org',
      'Content-Type': 'application/json',
    };
    const body = JSON.stringify({ email, password });
    const { status, headers } = await raw('POST', '/api/staff/sign-in', from, body, secure.config.port);
    await secure.stop();
    expect(status).toBe(200);
    expect(headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
    const cookies = headers['set-cookie']!;
    expect(cookies.map((cookie) => cookie.split('=')[0]).sort()).toEqual([
      '__Host-tellwood_known',
      '__Host-tellwood_staff',
    ]);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; Secure/i);
      expect(cookie).toMatch(/; Path=\//i);
      expect(cookie).not.toMatch(/Domain=/i);
    }
  });
});

describe('origin', () => {
  const body = JSON.stringify(SIGN_IN);
  it('lets its own pages through', async () => {
    expect((await post('/api/staff/sign-in', body, own())).status).toBe(401);
    expect((await post('/api/staff/sign-in', body, { ...own(), 'Sec-Fetch-Site': 'same-origin' })).status).toBe(401);
  });
  it.each<[string, () => Record<string, string>]>([
    ['foreign', () => ({ Origin: 'https://evil.example' })],
    ['of another port', () => ({ Origin: 'http://localhost:1' })],
    ['null', () => ({ Origin: 'null' })],
    ['absent', () => ({})],
    ['contradicted by the browser', () => ({ ...own(), 'Sec-Fetch-Site': 'cross-site' })],
    ['of a sister site', () => ({ ...own(), 'Sec-Fetch-Site': 'same-site' })],
  ])('refuses a change whose origin is %s', async (_what, headers) => {
    const { status, text } = await post('/api/staff/sign-in', body, headers());
    expect(status).toBe(403);
    expect(JSON.parse(text).code).toBe('origin-refused');
  });
});

describe('host', () => {
  it.each(['evil.example', 'localhost.evil.example', 'tellwood.local', 'localhost/evil'])(
    'does not answer to %j',
    async (host) => {
      expect((await raw('GET', '/', { Host: host })).status).not.toBe(200);
    },
  );
  it.each(['localhost', '127.0.0.1', '192.168.4.20:4321', '[::1]:4321'])('answers to %j', async (host) => {
    expect((await raw('GET', '/', { Host: host })).status).toBe(200);
  });
});

describe('method, type, size and address', () => {
  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'GET'])(
    'refuses %s where only POST is listed',
    async (method) => {
      expect((await raw(method, '/api/staff/sign-in', own())).status).toBe(405);
    },
  );
  it.each(['/', '/staff/', '/art/tablet.svg'])('refuses POST to %s', async (path) => {
    expect((await post(path, '{}', own())).status).toBe(405);
  });
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/csv', ''])(
    'refuses content of type %j with 415',
    async (type) => {
      expect((await post('/api/staff/sign-in', '{}', { ...own(), 'Content-Type': type })).status).toBe(415);
    },
  );
  it('refuses a compressed body with 415', async () => {
    expect((await post('/api/staff/sign-in', '{}', { ...own(), 'Content-Encoding': 'gzip' })).status).toBe(415);
  });
  it('refuses 64 KiB and a byte with 413, told or found out', async () => {
    const large = `"${'a'.repeat(65_535)}"`;
    expect((await post('/api/staff/sign-in', large, { ...own(), 'Content-Length': String(large.length) })).status).toBe(
      413,
    );
    expect((await post('/api/staff/sign-in', large, { ...own(), 'Transfer-Encoding': 'chunked' })).status).toBe(413);
  });
  it('refuses fields that are not declared, and says which', async () => {
    const { status, body } = await testBrowser(server.url).post('/api/staff/sign-in', { ...SIGN_IN, role: 'lead' });
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'body-invalid', fields: { body: expect.stringContaining('role') } });
  });
  it.each(['not json', '', '[1', 'null'])('refuses the body %j with 400', async (body) => {
    expect((await post('/api/staff/sign-in', body, own())).status).toBe(400);
  });
  it.each([
    '/api',
    '/api/',
    '/api/staff',
    '/api/staff/sign-in/',
    '/api/auth/sign-in/email',
    '/api/_endpoint',
    '/_image',
    '/staff/nowhere/',
    '/.stamp',
  ])('knows nothing at %s', async (path) => {
    expect((await testBrowser(server.url).get(path)).status).toBe(404);
  });
  it.each(['//evil.example/', '/staff%2fsign-in/', '/..%5c..%5cetc', '/%00', '/staff/../api/health%2f'])(
    'refuses the address %s',
    async (path) => {
      expect((await raw('GET', path, own())).status).toBe(400);
    },
  );
  it.each(['/%2e%2e/%2e%2e/etc/passwd', '/../../../etc/passwd'])('leaves its folder for nobody: %s', async (path) => {
    expect((await raw('GET', path, own())).status).toBe(404);
  });
});

describe('pages', () => {
  it('adds the slash that a page’s address ends in', async () => {
    const { status, headers } = await testBrowser(server.url).get('/join?code=ABC');
    expect([status, headers.get('location')]).toEqual([308, '/join/?code=ABC']);
  });
  it('sends strangers from a staff page to the sign-in page, and back afterwards', async () => {
    const { status, headers } = await testBrowser(server.url).get('/staff/people/');
    expect([status, headers.get('location')]).toEqual([303, '/staff/sign-in/?next=%2Fstaff%2Fpeople%2F']);
  });
  it('answers HEAD without a body', async () => {
    const response = await answerOf(await fetch(`${server.url}/nowhere/`, { method: 'HEAD' }));
    expect([response.status, response.body]).toEqual([404, '']);
  });
});

describe('logs', () => {
  it('hold no address in full, no e-mail, no password, no cookie', async () => {
    const browser = testBrowser(server.url);
    browser.cookies.set('tellwood_staff', 'MARKER-cookie');
    await browser.post('/api/staff/sign-in', { email: 'marker@example.org', password: 'MARKER-password-long' });
    await browser.get('/staff/set-up/?token=MARKER-token');
    await browser.post('/api/staff/sign-in', { email: 'marker@example.org', 'MARKER-field': 1 });
    const lines = server.logged.join('\n');
    expect(lines).toContain('/api/staff/sign-in');
    expect(lines.toLowerCase()).not.toContain('marker');
  });
});

describe('a full disk', () => {
  it('is a 507 that tells devices to keep what they have', async () => {
    const full = await startServer();
    const { store } = full.deps;
    if (store.kind !== 'sqlite') throw new Error('expected SQLite');
    const token = new URL(full.setUpLink!).searchParams.get('token');
    // As many pages as there are now: the next one has no room.
    store.sqlite.pragma('max_page_count = 1');
    const name = 'Ada '.repeat(10);
    const claim = {
      token,
      schoolName: 'Oak Lane',
      name,
      email: `${'a'.repeat(60)}@example.org`,
      password: 'wobbly kettle orbit seventeen',
    };
    const answer = await testBrowser(full.url).post('/api/set-up/claim', claim);
    expect([answer.status, answer.body]).toMatchObject([507, { code: 'storage-full' }]);
    store.sqlite.pragma('max_page_count = 100000');
    expect((await testBrowser(full.url).post('/api/set-up/claim', claim)).status).toBe(200);
    await full.stop();
  });
});

describe('compressed copies', () => {
  it('are sent to those who can read them', async () => {
    const client = smallSite();
    writeFileSync(join(client, '_astro/page.Ab12.js'), `export const words = '${'word '.repeat(900)}';`);
    execFileSync(process.execPath, [join(import.meta.dirname, '../../src/tools/compress.ts'), client]);
    const compressed = await startServer({ client });
    const encodingFor = async (accepted: string) => {
      const { headers } = await fetch(`${compressed.url}/_astro/page.Ab12.js`, {
        headers: { 'Accept-Encoding': accepted },
      });
      expect(headers.get('content-type')).toContain('javascript');
      expect(headers.get('vary')).toContain('Accept-Encoding');
      return headers.get('content-encoding');
    };
    expect(await encodingFor('gzip, br')).toBe('br');
    expect(await encodingFor('gzip')).toBe('gzip');
    expect(await encodingFor('identity')).toBeNull();
    await compressed.stop();
  });
});
