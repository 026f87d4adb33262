/** Serves what the build made: compressed where that was made too, each page with its own policy in the header. */
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, relative, sep } from 'node:path';
import sirv from 'sirv';
import { withFraming } from './headers.ts';

export interface StaticFiles {
  /** Answers, or calls `otherwise` when no file has this path. */
  serve(req: IncomingMessage, res: ServerResponse, otherwise: () => void): void;
  /** True for a page that lives at this path, which ends in a slash. */
  hasPage(path: string): boolean;
  /** The site's own words for an address that leads nowhere; null when the build has no such page. */
  notFoundPage: { body: Buffer; policy: string | null } | null;
}

const META_POLICY = /<meta http-equiv="content-security-policy" content="([^"]*)"/i;
/** A service worker lives under the policy of its own file: it may fetch from here, and nothing else. */
const WORKERS = ['/sw.js', '/sw-off.js'];
const WORKER_POLICY = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'";
/** Names that carry a hash of what is in them: what the build made, and clips of speech. */
const HASHED = /^\/(_astro\/|voice\/[^/]+\/[0-9a-f]{12}\.mp3$)/;

function policyOf(html: string): string | null {
  const found = META_POLICY.exec(html)?.[1];
  // Copied out: a part of a string keeps the whole of it, here each page of the site, in memory.
  const policy = found && Buffer.from(found).toString();
  return policy ? policy.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&') : null;
}

function pagesUnder(root: string): Map<string, string | null> {
  const pages = new Map<string, string | null>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.html')) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(root, file).split(sep).join('/')}`.replace(/index\.html$/, '');
    pages.set(path, policyOf(readFileSync(file, 'utf8')));
  }
  return pages;
}

/** @param keptOffline false serves the kill switch in place of the service worker: devices forget what they kept */
export function staticFiles(root: string, keptOffline = true): StaticFiles {
  const policies = pagesUnder(root);
  const setPolicy = (res: ServerResponse, path: string) => {
    const policy = policies.get(path) ?? policies.get(`${path}/`);
    if (policy) res.setHeader('Content-Security-Policy', withFraming(policy));
    if (WORKERS.includes(path)) res.setHeader('Content-Security-Policy', WORKER_POLICY);
  };
  const files = sirv(root, {
    brotli: true,
    gzip: true,
    etag: true,
    dotfiles: false,
    setHeaders(res, path) {
      setPolicy(res, path);
      res.setHeader('Cache-Control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'public, no-cache');
    },
  });
  return {
    serve(req, res, otherwise) {
      if (!keptOffline && req.url === WORKERS[0]) req.url = WORKERS[1]!;
      // Also for "not modified", whose headers replace those the browser has kept and which sirv answers by itself.
      setPolicy(res, (req.url ?? '/').split('?', 1)[0]!);
      files(req, res, otherwise);
    },
    hasPage: (path) => policies.has(path),
    notFoundPage: policies.has('/404.html')
      ? { body: readFileSync(join(root, '404.html')), policy: policies.get('/404.html') ?? null }
      : null,
  };
}
