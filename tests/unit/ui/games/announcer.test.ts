/** Screen readers are told at most one thing a second, and the newest is never lost. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { announcer } from '../../../../src/ui/games/announcer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the first is said at once, later ones wait a second, and the newest of them wins', () => {
  const said: string[] = [];
  const say = announcer((text) => said.push(text));
  say('one');
  say('two');
  say('three');
  expect(said).toEqual(['one']);
  vi.advanceTimersByTime(1_000);
  expect(said).toEqual(['one', 'three']);
  vi.advanceTimersByTime(5_000);
  say('four');
  expect(said).toEqual(['one', 'three', 'four']);
});
