/** Session cookies: their names, and how a request reads them and an answer sets them. */

export const SESSION_COOKIES = ['device', 'pupil', 'staff', 'known'] as const;
/** `known` marks a browser in which a member of staff has signed in before; it opens nothing. */
export type SessionCookie = (typeof SESSION_COOKIES)[number];

export interface SessionCookies {
  read(cookie: SessionCookie): string | null;
  /** `maxAge` in seconds. */
  set(cookie: SessionCookie, value: string, maxAge: number): void;
  clear(cookie: SessionCookie): void;
  /** Sends a Set-Cookie header that somebody else wrote. */
  pass(header: string): void;
}

/** `__Host-` (RFC 6265bis) binds the cookie to this host and to TLS; without TLS browsers refuse it. */
export function cookieName(cookie: SessionCookie, secure: boolean): string {
  return `${secure ? '__Host-' : ''}tellwood_${cookie}`;
}

export function serialiseCookie(name: string, value: string, maxAge: number, secure: boolean): string {
  return `${name}=${value}; Max-Age=${Math.floor(maxAge)}; Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
}

/**
 * @param header the request's Cookie header
 * @param sent   receives each Set-Cookie header that the answer is to carry
 */
export function sessionCookies(header: string | undefined, secure: boolean, sent: string[]): SessionCookies {
  return {
    read(cookie) {
      const name = `${cookieName(cookie, secure)}=`;
      const found = (header ?? '').split(/;\s*/).find((pair) => pair.startsWith(name));
      return found ? found.slice(name.length) : null;
    },
    set(cookie, value, maxAge) {
      sent.push(serialiseCookie(cookieName(cookie, secure), value, maxAge, secure));
    },
    clear(cookie) {
      sent.push(serialiseCookie(cookieName(cookie, secure), '', 0, secure));
    },
    pass(header) {
      sent.push(header);
    },
  };
}
