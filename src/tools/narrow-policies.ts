/**
 * Leaves in each built page's policy only the hashes of what the page itself says inline: `narrow-policies.ts <folder>`.
 * Astro names every style and script of the whole site in each page, about 3 KB that no compression makes smaller,
 * as the policy is sent twice (in the page for plain file servers, in the header for `frame-ancestors`).
 */
import { createHash } from 'node:crypto';
import { changeBuiltPages } from './built-pages.ts';

const META = /(<meta http-equiv="content-security-policy" content=")([^"]*)"/i;
const INLINE = /<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/gi;
const HASH = / '(sha256-[A-Za-z0-9+/]+=*)'/g;

/** The same page with a narrower policy; a page without one is returned as it is. Hashes of the page's own parts stay. */
export function withNarrowPolicy(html: string): string {
  const own = new Set(
    [...html.matchAll(INLINE)].map(([, , body]) => `sha256-${createHash('sha256').update(body!).digest('base64')}`),
  );
  return html.replace(
    META,
    (_, start: string, policy: string) =>
      `${start}${policy.replace(HASH, (hash, value: string) => (own.has(value) ? hash : ''))}"`,
  );
}

/** `node src/tools/narrow-policies.ts <folder>` */
if (import.meta.main) changeBuiltPages(process.argv[2], withNarrowPolicy);
