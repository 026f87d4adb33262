/** The store contract over memory; the same cases run over IndexedDB in tests/e2e/outbox.spec.ts. */
import { expect, test } from 'vitest';
import { memoryStore } from '../../../src/outbox/memory.ts';
import { withOverflow } from '../../../src/outbox/overflow.ts';
import { STORE_CASES } from '../../support/outbox-store-contract.ts';
import { choice } from '../../support/outbox.ts';

test.each(STORE_CASES)('memory: $name', async ({ run }) => {
  const store = memoryStore();
  const { found, expected } = await run(store, () => store);
  expect(found).toEqual(expected);
});

test.each(STORE_CASES)('a store that refuses, with memory behind it: $name', async ({ run }) => {
  const refusals: string[] = [];
  const store = withOverflow(refusing('InvalidStateError'), memoryStore(), (refusal) => refusals.push(refusal));
  const { found, expected } = await run(store, () => store);
  expect(found).toEqual(expected);
  expect(new Set(refusals)).toEqual(new Set(['private-mode']));
});

test('a full device is told apart from a private window', async () => {
  const refusals: string[] = [];
  const store = withOverflow(refusing('QuotaExceededError'), memoryStore(), (refusal) => refusals.push(refusal));
  await store.add(choice(1));
  expect(refusals).toEqual(['storage-full']);
  expect(await store.waiting(5)).toEqual([choice(1)]);
});

test('a store that took an item and then cannot delete it is heard', async () => {
  const first = { ...memoryStore(), remove: () => Promise.reject(new Error('closed')) };
  const store = withOverflow(first, memoryStore(), () => {});
  await store.add(choice(1));
  await expect(store.remove([choice(1).event.id])).rejects.toThrow('closed');
});

function refusing(name: string) {
  const refuse = () => Promise.reject(new DOMException('no', name));
  return { add: refuse, waiting: refuse, remove: refuse, park: refuse, counts: refuse, close() {} };
}
