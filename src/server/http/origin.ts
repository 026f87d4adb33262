/** Which host names the server answers to, which origins may change something, and whom a proxy may speak for. */
import { isIP } from 'node:net';
import type { IncomingHttpHeaders } from 'node:http';
import type { Config } from '../config.ts';
import { Problem } from './problem.ts';

/** A name or an IPv4 address, or an IPv6 address in brackets; with a port or without. */
const HERE = /^(?:([a-z\d.]+)|\[([\da-f:.]+)\])(?::\d{1,5})?$/i;

/**
 * With PUBLIC_URL only its host is answered. Without it, `localhost` and addresses in digits: a page
 * elsewhere whose name was rebound to this machine always carries a name.
 * @throws Problem host-unknown
 */
export function checkHost(headers: IncomingHttpHeaders, config: Config): void {
  const host = headers.host ?? '';
  if (config.publicUrlGiven) {
    if (host.toLowerCase() !== new URL(config.publicUrl).host) throw new Problem('host-unknown');
    return;
  }
  const [, name = '', inBrackets = ''] = HERE.exec(host) ?? [];
  if (name.toLowerCase() !== 'localhost' && isIP(name) !== 4 && isIP(inBrackets) !== 6)
    throw new Problem('host-unknown');
}

/**
 * Whoever changes something must come from our own pages: an Origin that is foreign, `null` or
 * missing is refused, and so is a browser's word that the request began on another site.
 * @throws Problem origin-refused
 */
export function checkOrigin(headers: IncomingHttpHeaders, config: Config): void {
  const own = config.publicUrlGiven ? config.publicUrl : `http://${headers.host}`;
  const site = headers['sec-fetch-site'];
  if (headers.origin !== own || (site !== undefined && site !== 'same-origin')) throw new Problem('origin-refused');
}

/**
 * The caller's address. Each trusted proxy adds one entry at the right of X-Forwarded-For, so the
 * entry that counts is that many from the right; without trusted proxies the header changes nothing.
 */
export function callerAddress(
  headers: IncomingHttpHeaders,
  remote: string | undefined,
  trustedProxies: number,
): string {
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim());
  const named = trustedProxies > 0 ? forwarded.at(-trustedProxies) : undefined;
  return named && isIP(named) !== 0 ? named : (remote ?? '');
}

/** What only a proxy may say; removed before a page sees the request. */
export function dropForwarded(headers: IncomingHttpHeaders): void {
  for (const name of Object.keys(headers)) {
    if (name.startsWith('x-forwarded-') || name === 'forwarded' || name === 'x-real-ip') delete headers[name];
  }
}
