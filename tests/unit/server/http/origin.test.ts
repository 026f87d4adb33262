/** Who counts as the caller, and what a forged header changes: nothing. */
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../../src/server/config.ts';
import { callerAddress, checkHost, checkOrigin, dropForwarded } from '../../../../src/server/http/origin.ts';

const SOCKET = '203.0.113.9';

describe('the caller’s address', () => {
  it('is the socket’s, whatever X-Forwarded-For says', () => {
    expect(callerAddress({ 'x-forwarded-for': '198.51.100.1' }, SOCKET, 0)).toBe(SOCKET);
  });
  it.each([
    [1, '6.6.6.6, 198.51.100.1', '198.51.100.1'],
    [2, '6.6.6.6, 198.51.100.1, 10.0.0.2', '198.51.100.1'],
    [1, 'not an address', SOCKET],
    [2, '198.51.100.1', SOCKET],
    [1, '', SOCKET],
  ])('behind %i trusted proxies, of "%s" is %s', (proxies, forwarded, address) => {
    expect(callerAddress({ 'x-forwarded-for': forwarded }, SOCKET, proxies)).toBe(address);
  });
  it('is all that a page learns', () => {
    const headers = {
      'x-forwarded-for': '6.6.6.6',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      forwarded: 'for=6',
      'x-real-ip': '6',
      accept: '*/*',
    };
    dropForwarded(headers);
    expect(headers).toEqual({ accept: '*/*' });
  });
});

describe('behind TLS', () => {
  const config = readConfig({ PUBLIC_URL: 'https://safety.example.org' });
  it('answers to its own name alone', () => {
    expect(() => checkHost({ host: 'safety.example.org' }, config)).not.toThrow();
    for (const host of ['localhost', '127.0.0.1', 'evil.example', 'safety.example.org:8080']) {
      expect(() => checkHost({ host }, config), host).toThrow();
    }
  });
  it('takes changes from its own origin, not from the same host without TLS', () => {
    const host = 'safety.example.org';
    expect(() => checkOrigin({ host, origin: 'https://safety.example.org' }, config)).not.toThrow();
    expect(() => checkOrigin({ host, origin: 'http://safety.example.org' }, config)).toThrow();
  });
});
