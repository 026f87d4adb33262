/** A stream of server-sent events: what it sends, its heartbeat, and that nothing is left behind. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { eventStream } from '../../../../../src/server/services/live/stream.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function opened(signal = new AbortController().signal) {
  const closed = vi.fn();
  let say: (message: object) => void = () => {};
  let end = () => {};
  const response = eventStream(signal, (...given) => {
    [say, end] = given;
    return closed;
  });
  const reader = response.body!.getReader();
  const read = async () => {
    const { value, done } = await reader.read();
    return done ? null : new TextDecoder().decode(value);
  };
  return { response, reader, read, closed, say: (message: object) => say(message), end: () => end() };
}

test('says how to reconnect, then each message', async () => {
  const { response, read, say } = opened();
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  say({ kind: 'joined' });
  expect(await read()).toBe('retry: 3000\n\n');
  expect(await read()).toBe('data: {"kind":"joined"}\n\n');
});

test('beats while nothing happens', async () => {
  const { read } = opened();
  await read();
  vi.advanceTimersByTime(15_000);
  expect(await read()).toBe(':\n\n');
});

test.each([
  ['the request ends', ({ abort }: { abort: () => void }) => abort()],
  ['the page stops reading', ({ cancel }: { cancel: () => void }) => cancel()],
  ['it has lasted long enough', () => vi.advanceTimersByTime(15 * 60_000)],
  [
    'the page reads nothing any more',
    ({ say }: { say: (message: object) => void }) => {
      for (let i = 0; i < 200; i++) say({});
    },
  ],
])('lets everything go once %s', async (_, happen) => {
  const controller = new AbortController();
  const { reader, closed, say } = opened(controller.signal);
  happen({ abort: () => controller.abort(), cancel: () => void reader.cancel(), say });
  expect(closed).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
});

test('lets everything go at once when the request has ended before', () => {
  const { closed } = opened(AbortSignal.abort());
  expect(closed).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
});
