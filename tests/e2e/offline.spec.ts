/** Without a network, and from one version to the next: what was opened once plays on, whole and of one version. */
import { expect, test, type Page } from '@playwright/test';
import { ChangingSite } from '../support/changing-site.ts';
import { untilKept } from '../support/kept-pack.ts';
import { neverIdle } from '../support/never-idle.ts';

/** A page looks for a version that waits once it has been at rest for three seconds. */
const TAKES_OVER_MS = 8_000;
const STORY = '/branches/stories/free-gems/';

// Recording each of a pack's hundreds of files would take longer than fetching them.
test.use({ trace: 'off', serviceWorkers: 'allow' });
test.setTimeout(600_000);

const site = new ChangingSite();
test.beforeEach(() => site.start());
test.afterEach(() => site.close());

/** Opens the page, and waits until its pack stands on the device. */
async function keeps(page: Page, path: string, pack: string): Promise<void> {
  await page.goto(site.url + path);
  await untilKept(page, pack);
}

/** Opens the page again until nothing is kept any more; each time the page looks once for what replaces the worker. */
async function forgets(page: Page): Promise<void> {
  await expect(async () => {
    await page.reload({ timeout: TAKES_OVER_MS });
    await expect.poll(() => page.evaluate(() => caches.keys()), { timeout: TAKES_OVER_MS }).toEqual([]);
  }).toPass({ timeout: 120_000 });
}

test('a child who opened the wood once asks the network for nothing, and plays, listens and covers with none', async ({
  page,
}) => {
  await keeps(page, '/branches/', 'branches');
  // Nobody is signed in, so there is no school to ask: the site stands on any web server.
  expect(site.asked.filter((path) => path.startsWith('/api/'))).toEqual([]);
  site.asked = [];
  await page.goto(site.url + STORY, { waitUntil: 'networkidle' });
  expect(site.asked.filter((path) => path !== '/sw.js')).toEqual([]);
  await site.stop();

  await page.goto(site.url + STORY);
  await page.locator('.scene.first .choice').first().click();
  await expect(page.locator('.scene.outcome').filter({ visible: true })).toBeVisible();
  await page.goto(`${site.url}/branches/games/drey/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const clip = await page.evaluate(async () => {
    const list = await (await fetch('/voice/en/message.common.json')).text();
    const [name] = /\b[0-9a-f]{12}\b/.exec(list)!;
    return (await fetch(`/voice/en/${name}.mp3`)).status;
  });
  expect(clip).toBe(200);
  // Another pack that only seemed to be here would be fetched with the next version.
  expect((await page.evaluate(() => caches.keys())).sort()).toEqual(['tellwood-branches', 'tellwood-shared']);

  await page.goto(`${site.url}/canopy/`);
  await expect(page.getByRole('heading', { name: 'No network here' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to the start' }).click();
  await expect(page).toHaveURL(`${site.url}/`);
  await page.getByRole('button', { name: 'Tell a grown-up' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('Well done for telling');
});

test('a parent finds the way to help with no network', async ({ page }) => {
  await keeps(page, '/parents/', 'parents');
  await site.stop();
  await page.goto(`${site.url}/parents/worry/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('body')).toContainText('0800 1111');
});

test('on a device that is never idle, pages are kept all the same', async ({ page }) => {
  await neverIdle(page);
  await keeps(page, '/parents/', 'parents');
});

test('a newer version comes whole, and only when nothing else is open', async ({ page, context }) => {
  await keeps(page, '/parents/', 'parents');
  const says = (words: string) => expect(page.getByRole('contentinfo')).toContainText(words);
  const other = await context.newPage();
  await other.goto(`${site.url}/parents/worry/`);
  await site.update(['parents', 'parents/worry'], 'Help at any hour', 'Help by day and by night');

  const waits = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null);
  await page.reload();
  await expect.poll(waits, { timeout: 120_000 }).toBe(true);
  await page.reload();
  await says('Help at any hour');
  await page.goto(`${site.url}/parents/worry/`);
  await says('Help at any hour');

  await other.close();
  await expect(async () => {
    await page.goto(`${site.url}/parents/`);
    await expect(page.getByRole('contentinfo')).toContainText('Help by day and by night', { timeout: TAKES_OVER_MS });
  }).toPass({ timeout: 120_000 });
  await site.stop();
  await page.goto(`${site.url}/parents/worry/`);
  await says('Help by day and by night');
});

test('work that was unsent before an update is sent after it, once, and stays when the worker is removed', async ({
  page,
}) => {
  await keeps(page, '/branches/', 'branches');
  await page.evaluate(leaveUnsent, ['before-update-one', 'before-update-two']);
  await site.update(['branches'], 'Where will you go?', 'Which way today?');
  await expect(async () => {
    await page.goto(`${site.url}/branches/`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Which way today?', { timeout: TAKES_OVER_MS });
  }).toPass({ timeout: 120_000 });
  await expect(page.getByText('2 not sent yet')).toBeVisible();

  await site.switchOff();
  await forgets(page);
  const delivered: string[] = [];
  await page.route('**/api/events', async (route) => {
    const { items } = route.request().postDataJSON() as { items: { token: string }[] };
    delivered.push(...items.map(({ token }) => token));
    await route.fulfill({ json: { results: items.map(() => ({ result: 'stored' })), now: Date.now() } });
  });
  await page.reload();
  await expect.poll(() => delivered).toEqual(['before-update-one', 'before-update-two']);
  await expect(page.getByText('not sent yet')).toBeHidden();
});

/** Leaves in the device's database what version 1 of the outbox keeps there: rows of this shape must be sent for ever. */
async function leaveUnsent(tokens: string[]): Promise<void> {
  localStorage.setItem('tellwood.unsent', String(tokens.length));
  const database = await new Promise<IDBDatabase>((opened, failed) => {
    const asked = indexedDB.open('tellwood-outbox', 1);
    asked.onupgradeneeded = () => {
      const items = asked.result.createObjectStore('items', { keyPath: 'order', autoIncrement: true });
      items.createIndex('id', 'id', { unique: true });
      items.createIndex('turn', ['lane', 'order']);
    };
    asked.onsuccess = () => opened(asked.result);
    asked.onerror = () => failed(asked.error);
  });
  const items = database.transaction('items', 'readwrite').objectStore('items');
  for (const [index, token] of tokens.entries()) {
    const id = `01999999-0000-7000-8000-00000000000${index}`;
    const event = { id, activity: 'stories/free-gems', kind: 'started', detail: {}, happenedAt: 1_790_000_000_000 };
    items.add({ id, lane: 1, token, event });
  }
  await new Promise((done) => items.transaction.addEventListener('complete', done));
  database.close();
}

test('the kill switch removes all of it', async ({ page }) => {
  await keeps(page, '/parents/', 'parents');
  await site.switchOff();
  await forgets(page);
});
