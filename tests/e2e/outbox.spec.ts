/** The outbox over a real IndexedDB: the store contract, and pages that die at the worst moment. */
import { resolve } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { bundle } from '../support/bundle.ts';
import { STORE_CASES } from '../support/outbox-store-contract.ts';
import type { InPage } from '../support/outbox-in-browser.ts';

declare const inPage: InPage;

const test = base.extend<{ open: () => Promise<Page> }, { script: string }>({
  script: [
    async ({}, use) => use(await bundle(resolve(import.meta.dirname, '../support/outbox-in-browser.ts'))),
    { scope: 'worker' },
  ],
  /** Opens a page of one origin that holds nothing but the outbox. */
  open: async ({ context, script }, use) => {
    await context.route('http://localhost/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>outbox</title>' }),
    );
    await use(async () => {
      const page = await context.newPage();
      await page.goto('http://localhost/');
      await page.addScriptTag({ content: script });
      return page;
    });
  },
});

for (const { name } of STORE_CASES) {
  test(`IndexedDB ${name}`, async ({ open }) => {
    const page = await open();
    const { found, expected } = await page.evaluate((name) => inPage.contract(name), name);
    expect(found).toEqual(expected);
  });
}

test('a page killed after the server took its work, before it heard so, sends it again and loses nothing', async ({
  open,
}) => {
  const first = await open();
  const kept = await first.evaluate(() => inPage.keep(0, 20));
  await first.evaluate(() => inPage.sendIntoTheDark());
  await expect(first).toHaveTitle(/^took 20$/);
  await first.close();

  const second = await open();
  expect((await second.evaluate(() => inPage.waiting())).sort()).toEqual([...kept].sort());
  const { stored, counts } = await second.evaluate(() => inPage.sendAll());
  expect(stored.sort()).toEqual([...kept].sort());
  expect(counts).toEqual({ waiting: 0, parked: 0 });
});

test('twenty rounds of keeping and killing: everything that was kept is there', async ({ open }) => {
  const kept: string[] = [];
  for (let round = 0; round < 20; round++) {
    const page = await open();
    kept.push(...(await page.evaluate((from) => inPage.keep(from, 5), round * 5)));
    await page.close({ runBeforeUnload: false });
  }
  const page = await open();
  expect((await page.evaluate(() => inPage.waiting())).sort()).toEqual(kept.sort());
});

test('four tabs and a hundred items: every one arrives, and none stays behind', async ({ open }) => {
  const tabs = await Promise.all([open(), open(), open(), open()]);
  await Promise.all(tabs.map((tab, n) => tab.evaluate((from) => inPage.keep(from, 25), n * 25)));
  const sent = await Promise.all(tabs.map((tab) => tab.evaluate(() => inPage.sendAll())));
  expect(new Set(sent.flatMap(({ stored }) => stored)).size).toBe(100);
  expect(await tabs[0]!.evaluate(() => inPage.waiting())).toEqual([]);
});
