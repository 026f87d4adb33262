/** Two tabs of one tablet: what one of them does to the session, the other sees. */
import { beforeEach, expect, test, vi } from 'vitest';
import { followOtherTabs } from '../../../../src/ui/session/other-tabs.ts';
import { SESSION_CHANGED, type SessionChange } from '../../../../src/ui/session/pupil.ts';
import { forgetDevice, forgetSession, storeDevice, storeSession } from '../../../../src/ui/session/stored.ts';
import { ada, ben, joined } from '../../../support/pupil.ts';
import { fakeStorage } from '../../../support/storage.ts';

let changes: SessionChange[];
let startAgain: ReturnType<typeof vi.fn<() => void>>;
let page: EventTarget;
const inAnotherTab = (act: () => void) => {
  act();
  page.dispatchEvent(new Event('storage'));
};

beforeEach(() => {
  changes = [];
  startAgain = vi.fn();
  page = new EventTarget();
  page.addEventListener(SESSION_CHANGED, (event) => changes.push((event as CustomEvent<SessionChange>).detail));
  vi.stubGlobal('localStorage', fakeStorage());
  vi.stubGlobal('document', page);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  storeDevice(joined);
  storeSession(ada);
  followOtherTabs(startAgain);
});

test('a child whose turn is done in one tab is gone from the other', () => {
  inAnotherTab(forgetSession);
  expect(changes).toEqual([{ pupil: null, because: 'turn-done' }]);
});

test('a lesson that one tab knows to have ended has ended in the other', () => {
  inAnotherTab(() => {
    forgetSession();
    forgetDevice();
  });
  expect(changes).toEqual([{ pupil: null, because: 'lesson-ended' }]);
});

test('the next child does not find the page of the one before', () => {
  inAnotherTab(forgetSession);
  expect(startAgain).not.toHaveBeenCalled();
  inAnotherTab(() => storeSession(ben));
  expect(startAgain).toHaveBeenCalledOnce();
});

test('whatever else is kept on the device changes nothing', () => {
  inAnotherTab(() => localStorage.setItem('tellwood.place', '1'));
  expect(changes).toEqual([]);
  expect(startAgain).not.toHaveBeenCalled();
});
