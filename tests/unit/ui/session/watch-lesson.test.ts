/** The end of a lesson reaches every device: by the stream at once, by asking where streams are kept out. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SESSION_CHANGED, type SessionChange } from '../../../../src/ui/session/pupil.ts';
import { device, session, storeDevice, storeSession } from '../../../../src/ui/session/stored.ts';
import { watchLesson } from '../../../../src/ui/session/watch-lesson.ts';
import { ada, joined } from '../../../support/pupil.ts';
import { fakeStorage } from '../../../support/storage.ts';

class Stream {
  static CLOSED = 2;
  static last: Stream;
  readyState = 1;
  onmessage?: (event: { data: string }) => void;
  onerror?: () => void;
  closed = false;
  constructor() {
    Stream.last = this;
  }
  close() {
    this.closed = true;
  }
}

let status: number;
let page: EventTarget;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  status = 200;
  vi.stubGlobal('localStorage', fakeStorage());
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
  vi.stubGlobal('EventSource', Stream);
  page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => Response.json(ada, { status })),
  );
  storeSession(ada);
  stop = watchLesson();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

test('word from the stream signs out at once and stops listening', () => {
  Stream.last.onmessage!({ data: '{"kind":"lesson-ended"}' });
  expect(session()).toBeNull();
  expect(Stream.last.closed).toBe(true);
});

test('a turn that a grown-up has ended signs out, and leaves the tablet in the lesson', () => {
  storeDevice(joined);
  const heard: unknown[] = [];
  document.addEventListener(SESSION_CHANGED, (event) => heard.push((event as CustomEvent<SessionChange>).detail));
  Stream.last.onmessage!({ data: '{"kind":"turn-ended"}' });
  expect(session()).toBeNull();
  expect(device()).not.toBeNull();
  expect(heard).toEqual([{ pupil: null, because: 'turn-ended' }]);
});

test.each([
  [200, 'turn-ended'],
  [401, 'lesson-ended'],
])('a picture session that is over asks the tablet itself: %i means %s', async (tiles, because) => {
  storeSession({ ...ada, signedInBy: 'pictures' });
  vi.mocked(fetch).mockImplementation(async (path) =>
    Response.json({}, { status: path === '/api/tiles' ? tiles : 401 }),
  );
  const heard: unknown[] = [];
  document.addEventListener(SESSION_CHANGED, (event) => heard.push((event as CustomEvent<SessionChange>).detail));
  page.dispatchEvent(new Event('online'));
  await vi.waitFor(() => expect(heard).toContainEqual({ pupil: null, because }));
});

test('a stream that is refused makes the page ask', async () => {
  status = 401;
  Stream.last.readyState = Stream.CLOSED;
  Stream.last.onerror!();
  await vi.waitFor(() => expect(session()).toBeNull());
});

test('a network that is back makes the page ask', async () => {
  await vi.waitFor(() => expect(fetch).toHaveBeenCalledOnce());
  status = 401;
  page.dispatchEvent(new Event('online'));
  await vi.waitFor(() => expect(session()).toBeNull());
});

test('without any word from the stream the page asks by itself', async () => {
  await vi.advanceTimersByTimeAsync(20_000);
  expect(session()).not.toBeNull();
  status = 401;
  await vi.advanceTimersByTimeAsync(15_000);
  expect(session()).toBeNull();
});
