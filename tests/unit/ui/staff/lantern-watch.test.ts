import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LanternNews } from '../../../../src/ui/staff/lantern-watch.ts';

const LIT = { id: 'a', className: '3H' };
/** How long the server takes for each request, in order; the last holds for all that follow. Milliseconds. */
let takes: number[];
let asked: number;
let said: LanternNews[];
let stop: () => void;

class DeafStream extends EventTarget {
  static readonly OPEN = 1;
  readyState = 2;
  close(): void {}
}

/** Answers when it is time to, or fails as soon as nobody waits any more; the n-th answer shows n lanterns. */
function answer(_path: string, { signal }: RequestInit): Promise<Response> {
  const lanterns = Array.from({ length: ++asked }, () => LIT);
  return new Promise((answered, failed) => {
    setTimeout(() => answered(Response.json({ lanterns })), takes[asked - 1] ?? takes.at(-1));
    signal?.addEventListener('abort', () => failed(signal.reason as Error));
  });
}

const shown = () => said.map(({ lanterns, reached }) => (reached ? lanterns.length : 'lost'));

beforeEach(async () => {
  vi.useFakeTimers();
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    const late = new AbortController();
    setTimeout(() => late.abort(), ms);
    return late.signal;
  });
  [asked, said] = [0, []];
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('EventSource', DeafStream);
  vi.stubGlobal('fetch', answer);
  vi.resetModules();
  const { watchLanterns } = await import('../../../../src/ui/staff/lantern-watch.ts');
  stop = () => {};
  takes = [0];
  begin = () => (stop = watchLanterns((news) => void said.push(news)));
});
let begin: () => void;
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('answers that take longer than it is until the next question still arrive', async () => {
  takes = [6_000];
  begin();
  await vi.advanceTimersByTimeAsync(15_000);
  expect(shown()).toEqual([1, 2, 3]);
});

test('an answer that was overtaken by a later one is not news', async () => {
  takes = [7_000, 1_000];
  begin();
  await vi.advanceTimersByTimeAsync(7_500);
  expect(shown()).toEqual([2]);
});

test('an answer still under way when the network goes is not news', async () => {
  takes = [100, 1_000];
  begin();
  await vi.advanceTimersByTimeAsync(4_500);
  window.dispatchEvent(new Event('offline'));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(shown()).toEqual([1, 'lost']);
});

test('a server that does not answer is not reached', async () => {
  takes = [100, 3_600_000];
  begin();
  await vi.advanceTimersByTimeAsync(14_500);
  expect(shown()).toEqual([1, 'lost']);
});
