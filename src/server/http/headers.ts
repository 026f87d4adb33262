/** The security headers of every answer, static files included. */
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** What a document without a policy of its own gets: it may load nothing. */
const CLOSED_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
const FRAMING = "frame-ancestors 'none'";

/** Two years, as the HSTS preload list asks. */
const HSTS = 'max-age=63072000; includeSubDomains';

/** A page's own policy, with what a meta element cannot say. */
export function withFraming(policy: string): string {
  return /(^|;)\s*frame-ancestors/.test(policy) ? policy : `${policy.replace(/;\s*$/, '')}; ${FRAMING}`;
}

/** What every answer says, unless it says something else itself. Names in small letters, as they are compared. */
const SAID: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(), browsing-topics=()',
  'content-security-policy': CLOSED_POLICY,
  'cache-control': 'no-store',
};
const SAID_OVER_TLS = { ...SAID, 'strict-transport-security': HSTS };

/**
 * Sees to it that whoever ends the answer sends these headers: a page's own policy gains frame-ancestors, the cookies
 * in `sent` are added, and what is not said to be cacheable is `no-store`. All are given at once, which costs far
 * less than setting one after another.
 */
export function guardAnswer(res: ServerResponse, secure: boolean, sent: readonly string[]): void {
  const writeHead = res.writeHead.bind(res) as (status: number, headers?: OutgoingHttpHeaders) => ServerResponse;
  res.writeHead = ((status: number, ...rest: unknown[]) => {
    const own = rest.findLast((part) => typeof part === 'object' && part !== null) as OutgoingHttpHeaders | undefined;
    const headers: OutgoingHttpHeaders = { ...(secure ? SAID_OVER_TLS : SAID) };
    for (const name of res.getHeaderNames()) delete headers[name];
    for (const given in own) {
      const name = given.toLowerCase();
      const value = own[given];
      // The entity tag alone is compared; a date beside it would be one more line in every answer.
      if (name === 'last-modified') continue;
      if (name === 'set-cookie') for (const cookie of [value].flat()) res.appendHeader('set-cookie', String(cookie));
      else headers[name] = name === 'content-security-policy' ? withFraming(String(value)) : value;
    }
    for (const cookie of sent) res.appendHeader('set-cookie', cookie);
    return writeHead(status, headers);
  }) as ServerResponse['writeHead'];
}
