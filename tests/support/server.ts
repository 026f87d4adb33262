/** A whole server for tests, without an Astro build: the real front server and services over the real endpoint modules. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { APIContext, APIRoute } from 'astro';
import type pino from 'pino';
import type { Pages } from '../../src/server/http/front.ts';
import { matchPath, routesAt } from '../../src/server/http/match.ts';
import { makeLog } from '../../src/server/logs.ts';
import { MISSING_PAGE } from '../../src/server/http/staff-pages.ts';
import { start, type Running, type StartOptions } from '../../src/server/start.ts';

/** Every endpoint module by its path below `src/pages/api`; files that begin with `_` are not routes. */
export const ENDPOINTS = import.meta.glob<Record<string, APIRoute>>(['../../src/pages/api/**/*.ts', '!**/_*.ts']);

/** `/api/lessons/[lessonId]/end` for `../../src/pages/api/lessons/[lessonId]/end.ts`. */
export function routePathOf(file: string): string {
  return file.replace(/^.*\/src\/pages/, '').replace(/(\/index)?\.ts$/, '');
}

async function answerOf(
  req: IncomingMessage & { body?: Buffer },
  res: ServerResponse,
  locals: object,
): Promise<Response | null> {
  const url = new URL(req.url!, `http://${req.headers.host}`);
  const [route] = routesAt(url.pathname);
  const load = Object.entries(ENDPOINTS).find(([file]) => routePathOf(file) === route?.path)?.[1];
  const handler = (await load?.())?.[req.method!];
  if (!route || !handler) return null;
  const closed = new AbortController();
  res.once('close', () => closed.abort());
  const request = new Request(url, {
    method: req.method!,
    headers: Object.entries(req.headers).map(([name, value]): [string, string] => [name, String(value)]),
    body: req.method === 'POST' ? new Uint8Array(req.body ?? []) : null,
    signal: closed.signal,
  });
  const params = matchPath(route.path, url.pathname);
  return handler({ request, url, params, locals } as unknown as APIContext);
}

async function write(answer: Response, res: ServerResponse): Promise<void> {
  res.writeHead(answer.status, Object.fromEntries(answer.headers));
  if (answer.body) for await (const chunk of answer.body) res.write(chunk);
  res.end();
}

/** Stands in for Astro's handler: API endpoints as they are, and one line for each staff page, which is there or not. */
export const endpoints: Pages = async (req, res, next, locals) => {
  if (!req.url!.startsWith('/api/')) {
    const status = req.url === MISSING_PAGE ? 404 : 200;
    res.writeHead(status, { 'Content-Type': 'text/html', 'Content-Security-Policy': "default-src 'self'" });
    return res.end(`<!doctype html><title>staff ${status}</title>`);
  }
  const answer = await answerOf(req, res, locals);
  return answer ? write(answer, res) : next();
};

/** A folder such as the build makes: a page with a policy, a hashed file, a picture and the page for lost addresses. */
export function smallSite(): string {
  const root = mkdtempSync(join(tmpdir(), 'tellwood-site-'));
  const page = (words: string) =>
    `<!doctype html><meta http-equiv="content-security-policy" content="default-src &#39;self&#39;; script-src &#39;sha256-abc=&#39;"><p>${words}`;
  for (const [path, text] of Object.entries({
    'index.html': page('front'),
    'join/index.html': page('join'),
    '404.html': page('nothing here'),
    '_astro/page.Ab12.js': 'export {};',
    'art/tablet.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  })) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return root;
}

export interface TestServer extends Running {
  url: string;
  dataDir: string;
  /** What was logged, line by line. */
  logged: string[];
}

export async function startServer(
  options: Partial<StartOptions> & { databaseUrl?: string | undefined } = {},
): Promise<TestServer> {
  const dataDir = options.env?.['DATA_DIR'] ?? mkdtempSync(join(tmpdir(), 'tellwood-data-'));
  const logged: string[] = [];
  const running = await start({
    client: smallSite(),
    pages: async () => endpoints,
    log: makeLog({ write: (line: string) => void logged.push(line) } satisfies pino.DestinationStream),
    ...options,
    env: { PORT: '0', DATA_DIR: dataDir, DATABASE_URL: options.databaseUrl, ...options.env },
  });
  return { ...running, url: `http://localhost:${running.config.port}`, dataDir, logged };
}
