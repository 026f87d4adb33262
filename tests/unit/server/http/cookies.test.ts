/** Session cookies are out of script's reach, bound to this site and, behind TLS, to this host. */
import { expect, it } from 'vitest';
import { sessionCookies } from '../../../../src/server/http/cookies.ts';

it('writes them strict, and with __Host- behind TLS', () => {
  const sent: string[] = [];
  sessionCookies(undefined, true, sent).set('pupil', 'abc', 60.9);
  sessionCookies(undefined, false, sent).clear('device');
  expect(sent).toEqual([
    '__Host-tellwood_pupil=abc; Max-Age=60; Path=/; HttpOnly; SameSite=Strict; Secure',
    'tellwood_device=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict',
  ]);
});

it('reads by the whole name', () => {
  const cookies = sessionCookies('x_tellwood_pupil=no; tellwood_pupil=a=b; tellwood_device=d', false, []);
  expect([cookies.read('pupil'), cookies.read('device'), cookies.read('staff')]).toEqual(['a=b', 'd', null]);
  expect(sessionCookies('tellwood_pupil=a', true, []).read('pupil')).toBeNull();
});
