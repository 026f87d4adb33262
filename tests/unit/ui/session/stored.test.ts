/** What a device remembers: enough to go on, never a name, and nothing that breaks a page. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  device,
  forgetDevice,
  forgetSession,
  keysOf,
  read,
  session,
  storeDevice,
  storeSession,
  write,
} from '../../../../src/ui/session/stored.ts';
import { ada, joined, NAME } from '../../../support/pupil.ts';
import { closedStorage, fakeStorage } from '../../../support/storage.ts';

beforeEach(() => vi.stubGlobal('localStorage', fakeStorage()));

test('a session is remembered without the name of its child', () => {
  storeSession(ada);
  expect(session()).toMatchObject({ pupilId: ada.pupilId, token: ada.token, agreement: ada.agreement });
  expect(JSON.stringify(localStorage)).not.toContain(NAME);
});

test('a device belongs to its lesson for a school day, also when its clock is set back', () => {
  const nine = Date.UTC(2026, 8, 21, 9);
  storeDevice(joined, nine);
  expect(device(nine + 6 * 3_600_000)?.className).toBe('3H');
  expect(device(nine + 24 * 3_600_000)).toBeNull();
  expect(device(0)?.className).toBe('3H');
});

test('the end of a session takes the places of its child away and leaves the device joined', () => {
  storeDevice(joined);
  storeSession(ada);
  write('tellwood.place.stories/free-gems', { who: ada.pupilId });
  forgetSession();
  expect(session()).toBeNull();
  expect(keysOf('tellwood.place.')).toEqual([]);
  expect(device()).not.toBeNull();
});

test('a lit cover keeps the device joined, so that its PIN still opens it', () => {
  storeDevice(joined);
  write('tellwood.cover', { lit: 'x' });
  forgetDevice();
  expect(device()).not.toBeNull();
  write('tellwood.cover', null);
  forgetDevice();
  expect(device()).toBeNull();
});

describe('what cannot be read is as if it were not there', () => {
  test.each(['{', '"text"', '5', 'null', '{"pupilId":4}'])('%s', (text) => {
    localStorage.setItem('tellwood.session', text);
    localStorage.setItem('tellwood.device', text);
    expect([session(), device()]).toEqual([null, null]);
  });
  test('storage that is closed', () => {
    vi.stubGlobal('localStorage', closedStorage());
    expect([session(), device(), read('x'), keysOf(''), write('x', 1)]).toEqual([null, null, null, [], false]);
  });
});
