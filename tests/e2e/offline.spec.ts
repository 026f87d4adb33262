/** Without a network, and from one version to the next: what was opened once plays on, whole and of one version. */
import { expect, test, type Page } from '@playwright/test';
import { ChangingSite } from '../support/changing-site.ts';

const STORY = '/branches/stories/free-gems/';

// Recording each of a pack's hundreds of files would take longer than fetching them.
test.use({ trace: 'off', serviceWorkers: 'allow' });
test.setTimeout(90_000);

const site = new ChangingSite();
test.beforeEach(() => site.start());
test.afterEach(() => site.close());

/** Opens the page, and waits until its pack stands on the device. */
async function keeps(page: Page, path: string, pack: string): Promise<void> {
  await page.goto(site.url + path);
  await expect.poll(() => isKept(page, pack), { timeout: 60_000 }).toBe(true);
}

function isKept(page: Page, pack: string): Promise<boolean> {
  return page.evaluate(async (name) => {
    if (!(await caches.has(name))) return false;
    const files = await (await caches.open(name)).keys();
    return files.some(({ url }) => url.includes('/tellwood-full/'));
  }, `tellwood-${pack}`);
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

test('a newer version comes whole, and only when nothing else is open', async ({ page, context }) => {
  await keeps(page, '/parents/', 'parents');
  const says = (words: string) => expect(page.getByRole('contentinfo')).toContainText(words);
  const other = await context.newPage();
  await other.goto(`${site.url}/parents/worry/`);
  await site.update(['parents', 'parents/worry'], 'Help at any hour', 'Help by day and by night');

  const waits = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null);
  await page.reload();
  await expect.poll(waits, { timeout: 60_000 }).toBe(true);
  await page.reload();
  await says('Help at any hour');
  await page.goto(`${site.url}/parents/worry/`);
  await says('Help at any hour');

  await other.close();
  await expect(async () => {
    await page.goto(`${site.url}/parents/`);
    await expect(page.getByRole('contentinfo')).toContainText('Help by day and by night', { timeout: 2_000 });
  }).toPass();
  await site.stop();
  await page.goto(`${site.url}/parents/worry/`);
  await says('Help by day and by night');
});

test('the kill switch removes all of it', async ({ page }) => {
  await keeps(page, '/parents/', 'parents');
  await site.switchOff();
  await page.reload();
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
});
