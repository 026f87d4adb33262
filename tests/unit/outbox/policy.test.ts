/** The outbox's rules: how much goes at once, what an answer leads to, and when it is tried again. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BATCH_MAX } from '../../../src/domain/events.ts';
import { DELIVERY_BYTES_MAX, judge, nextDelivery, retryDelay } from '../../../src/outbox/policy.ts';
import { choice, idsOf, lantern } from '../../support/outbox.ts';

const many = (n: number) => Array.from({ length: n }, (_, i) => choice(i));

test('at most fifty items go at once, in their order', () => {
  expect(idsOf(nextDelivery(many(120)))).toEqual(idsOf(many(BATCH_MAX)));
  expect(idsOf(nextDelivery(many(120), 7))).toEqual(idsOf(many(7)));
});

test('a delivery stays within the bytes the server takes, yet one item always goes', () => {
  const heavy = many(50).map((item) => ({ ...item, token: 'x'.repeat(5_000) }));
  const delivery = nextDelivery(heavy);
  expect(JSON.stringify({ items: delivery }).length).toBeLessThanOrEqual(DELIVERY_BYTES_MAX);
  expect(delivery.length).toBeGreaterThan(5);
  expect(nextDelivery([{ ...choice(1), token: 'x'.repeat(100_000) }])).toHaveLength(1);
});

test('nothing is deleted before the server has answered for it', () => {
  const items = many(3);
  for (const delivery of [
    { status: 'unreachable' } as const,
    { status: 'rejected', code: 'body-invalid' } as const,
    { status: 'answered', results: [{ result: 'stored' }, { result: 'stored' }] } as const,
  ]) {
    const { remove, park } = judge(items, { ...delivery } as Parameters<typeof judge>[1]);
    expect({ remove, park }).toEqual({ remove: [], park: [] });
  }
});

test('each item meets the end its own result names', () => {
  const items = many(5);
  const results = (['stored', 'duplicate', 'conflict', 'refused', 'gone'] as const).map((result) => ({ result }));
  const [stored, duplicate, conflict, refused, gone] = idsOf(items);
  expect(judge(items, { status: 'answered', results })).toEqual({
    remove: [stored, duplicate, gone],
    park: [conflict, refused],
    next: { go: 'on' },
  });
});

test('a delivery refused as a whole is halved until the item that spoils it stands alone', () => {
  expect(judge(many(50), { status: 'rejected', code: 'too-large' }).next).toEqual({ go: 'smaller', limit: 25 });
  expect(judge([choice(1)], { status: 'rejected', code: 'too-large' }).park).toEqual(idsOf([choice(1)]));
});

test('pauses grow, stay within a minute, and within four seconds while a lantern waits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (failures, spread) => {
      const pause = retryDelay(failures, false, spread);
      expect(pause).toBeGreaterThanOrEqual(1_000);
      expect(pause).toBeLessThanOrEqual(60_000);
      expect(retryDelay(failures, true, spread)).toBeLessThanOrEqual(4_000);
      expect(retryDelay(failures + 1, false, spread)).toBeGreaterThanOrEqual(pause);
    }),
  );
  expect(nextDelivery([lantern(1)])).toHaveLength(1);
});
