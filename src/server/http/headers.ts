/** The security headers of every answer, static files included. */
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** What a document without a policy of its own gets: it may load nothing. */
const CLOSED_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
const FRAMING = "frame-ancestors 'none'";

const HEADERS: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(), browsing-topics=()',
};
/** Two years, as the HSTS preload list asks. */
const HSTS = 'max-age=63072000; includeSubDomains';

/** A page's own policy, with what a meta element cannot say. */
export function withFraming(policy: string): string {
  return /(^|;)\s*frame-ancestors/.test(policy) ? policy : `${policy.replace(/;\s*$/, '')}; ${FRAMING}`;
}

/**
 * Sets the headers, and sees to it that whoever ends the answer keeps them: the policy gains
 * frame-ancestors, and the cookies in `sent` are added. What is not said to be cacheable is `no-store`.
 */
export function guardAnswer(res: ServerResponse, secure: boolean, sent: readonly string[]): void {
  for (const [name, value] of Object.entries(HEADERS)) res.setHeader(name, value);
  if (secure) res.setHeader('Strict-Transport-Security', HSTS);
  res.setHeader('Content-Security-Policy', CLOSED_POLICY);
  res.setHeader('Cache-Control', 'no-store');
  const writeHead = res.writeHead.bind(res) as (status: number, headers?: OutgoingHttpHeaders) => ServerResponse;
  res.writeHead = ((status: number, ...rest: unknown[]) => {
    const headers = { ...(rest.findLast((part) => typeof part === 'object' && part !== null) as OutgoingHttpHeaders) };
    for (const [name, value] of Object.entries(headers)) {
      if (name.toLowerCase() === 'content-security-policy') headers[name] = withFraming(String(value));
      if (name.toLowerCase() === 'set-cookie') {
        for (const cookie of [value].flat()) res.appendHeader('Set-Cookie', String(cookie));
        delete headers[name];
      }
    }
    for (const cookie of sent) res.appendHeader('Set-Cookie', cookie);
    return writeHead(status, headers);
  }) as ServerResponse['writeHead'];
}
