/** The cover on a device by itself: at once, over everything, with nothing beneath to reach, and it stays. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { expect, test } from '../support/alone.ts';
import { CHROMIUM_ARGS, findChromium } from '../support/chromium.ts';
import { CoveredChild } from './app/covered-child.ts';

const MAP = '/branches/';
const STORY = '/branches/stories/free-gems/';

test.describe('pressing the lantern', () => {
  for (const address of [MAP, STORY]) {
    test(`covers ${address} with its first Tab and Enter, and leaves nothing beneath to reach`, async ({
      page,
      site,
    }) => {
      const child = new CoveredChild(page);
      await child.opens(site.url + address);
      await page.keyboard.press('Tab');
      await expect(child.lantern).toBeFocused();
      await page.keyboard.press('Enter');
      await child.isCovered();
      await expect(page.getByRole('heading', { name: 'Well done for telling.' })).toBeFocused();
      await child.isTold('Covered. Go and tell your grown-up now.');
      await child.reachesNothingBeneath();
      await page.keyboard.press('Escape');
      await child.isCovered();
    });
  }

  test('covers with no network once the page is there', async ({ page, context, site, noise }) => {
    noise.expect(/ERR_INTERNET_DISCONNECTED/);
    const child = new CoveredChild(page);
    await child.opens(site.url + MAP);
    await context.setOffline(true);
    await child.lightsTheLantern();
    await child.reachesNothingBeneath();
  });

  test('covers a canvas that lies over everything else', async ({ page, site }) => {
    const child = new CoveredChild(page);
    await child.opens(site.url + MAP);
    await page.evaluate(() => {
      const canvas = document.querySelector('main')!.appendChild(document.createElement('canvas'));
      Object.assign(canvas.style, { position: 'fixed', inset: '0', zIndex: '19', width: '100%', height: '100%' });
      canvas.getContext('2d')!.fillRect(0, 0, 300, 150);
    });
    await child.lightsTheLantern();
    await child.reachesNothingBeneath();
  });

  test('stops sound, tells the page, and freezes it', async ({ page, site }) => {
    const child = new CoveredChild(page);
    await child.opens(site.url + STORY);
    const heard = page.evaluate(() => {
      const audio = document.body.appendChild(document.createElement('audio'));
      const paused = new Promise((resolve) => (audio.pause = () => resolve('paused')));
      const covered = new Promise((resolve) => document.addEventListener('tellwood:covered', () => resolve('covered')));
      return Promise.all([paused, covered]);
    });
    await child.lightsTheLantern();
    expect(await heard).toEqual(['paused', 'covered']);
  });

  test('is at least 64 pixels wide and high, in the same corner of every page', async ({ page, site }) => {
    const child = new CoveredChild(page);
    const corners = [];
    for (const address of [MAP, STORY, '/join/', '/sign-in/']) {
      await child.opens(site.url + address);
      const box = (await child.lantern.boundingBox())!;
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(64);
      corners.push([Math.round(box.x + box.width), Math.round(box.y)].join());
    }
    expect(new Set(corners).size).toBe(1);
  });
});

test('without JavaScript the lantern still covers a loaded page', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const child = new CoveredChild(await context.newPage());
  await child.opens(site.url + MAP);
  await context.setOffline(true);
  await child.lantern.click();
  await child.isCovered();
  await child.reachesNothingBeneath();
  await context.close();
});

test('where dialogs cannot be modal, everything else is hidden and inert', async ({ page, site }) => {
  await page.addInitScript(() => {
    HTMLDialogElement.prototype.showModal = () => {
      throw new Error('not here');
    };
  });
  const child = new CoveredChild(page);
  await child.opens(site.url + MAP);
  await child.lightsTheLantern();
  expect(await page.locator('#cover').evaluate((dialog) => dialog.matches(':modal'))).toBe(false);
  expect(await page.getByRole('main', { includeHidden: true }).evaluate((main: HTMLElement) => main.inert)).toBe(true);
  await child.reachesNothingBeneath();
});

test('where the browser closes dialogs on Escape, the cover is back at once', async ({ page, site }) => {
  const child = new CoveredChild(page);
  await child.opens(site.url + MAP);
  await page.locator('#cover').evaluate((dialog) => dialog.removeAttribute('closedby'));
  await child.lightsTheLantern();
  for (let press = 0; press < 4; press++) {
    await page.keyboard.press('Escape');
    await child.isCovered();
    await expect.poll(() => page.locator('#cover').evaluate((dialog) => dialog.matches(':modal'))).toBe(true);
  }
  await child.reachesNothingBeneath();
});

test.describe('the cover stays', () => {
  test('through a reload, hidden before the first paint even while scripts are slow', async ({ page, site }) => {
    const child = new CoveredChild(page);
    await child.opens(site.url + STORY);
    await child.lightsTheLantern();
    await page.addInitScript(() => {
      const frames: string[] = ((globalThis as unknown as { frames_: string[] }).frames_ = []);
      const look = () => {
        const main = document.querySelector('main');
        if (main) frames.push(getComputedStyle(main).visibility);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.route('**/*.js', async (route) => {
      await new Promise((later) => setTimeout(later, 1_000));
      await route.continue();
    });
    await page.reload({ waitUntil: 'commit' });
    await expect(page.locator('#cover')).toBeVisible();
    await child.reachesNothingBeneath();
    await child.isTold('Covered. Go and tell your grown-up now.');
    await page.waitForLoadState('load');
    await child.isCovered();
    const frames = await page.evaluate(() => (globalThis as unknown as { frames_: string[] }).frames_);
    expect(frames.length).toBeGreaterThan(3);
    expect(new Set(frames)).toEqual(new Set(['hidden']));
  });

  test('through Back and in a new tab, and lies over tabs that were open already', async ({ page, context, site }) => {
    const child = new CoveredChild(page);
    const other = new CoveredChild(await context.newPage());
    await other.opens(site.url + STORY);
    await child.opens(site.url + MAP);
    await child.opens(site.url + STORY);
    await child.lightsTheLantern();
    await other.isCovered();
    await page.goBack();
    await child.isCovered();
    const newTab = new CoveredChild(await context.newPage());
    await newTab.page.goto(site.url + '/join/');
    await newTab.isCovered();
  });

  test('for a page that Back brings out of the cache', async ({ site }) => {
    const browser = await chromium.launch({
      executablePath: findChromium() ?? undefined,
      args: CHROMIUM_ARGS,
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    const page = await browser.newPage();
    const child = new CoveredChild(page);
    await child.opens(site.url + MAP);
    await page.evaluate(() => addEventListener('pageshow', (event) => (document.title = `${event.persisted}`)));
    await page.goto(site.url + STORY);
    await child.lightsTheLantern();
    await page.goBack({ waitUntil: 'commit' });
    await expect(page).toHaveTitle('true');
    await child.isCovered();
    await browser.close();
  });

  test('after the browser was closed and started again', async ({ site }) => {
    const profile = await mkdtemp(join(tmpdir(), 'tellwood-profile-'));
    const options = { executablePath: findChromium() ?? undefined, args: CHROMIUM_ARGS };
    const before = await chromium.launchPersistentContext(profile, options);
    const child = new CoveredChild(await before.newPage());
    await child.opens(site.url + MAP);
    await child.lightsTheLantern();
    await before.close();
    const again = await chromium.launchPersistentContext(profile, options);
    const later = new CoveredChild(await again.newPage());
    await later.page.goto(site.url + STORY);
    await later.isCovered();
    await again.close();
    await rm(profile, { recursive: true, force: true });
  });
});

test.describe('at home', () => {
  test('a grown-up holds for three seconds, by pointer, and the page goes on where it was', async ({ page, site }) => {
    const child = new CoveredChild(page);
    await page.setViewportSize({ width: 390, height: 500 });
    await child.opens(site.url + MAP);
    await page.evaluate(() => scrollTo(0, 200));
    await child.lightsTheLantern();
    await child.hold.hover();
    await page.mouse.down();
    await page.waitForTimeout(1_500);
    await page.mouse.up();
    await page.waitForTimeout(2_000);
    await child.isCovered();
    await page.mouse.down();
    await child.seesThePageAgain();
    expect(await page.evaluate(() => scrollY)).toBe(200);
    await page.mouse.up();
    await page.reload();
    await child.seesThePageAgain();
    await child.lightsTheLantern();
  });

  for (const key of ['Space', 'Enter']) {
    test(`or holds ${key}; a short press does nothing`, async ({ page, site }) => {
      const child = new CoveredChild(page);
      await child.opens(site.url + MAP);
      await child.lightsTheLantern();
      await child.hold.focus();
      await page.keyboard.press(key, { delay: 200 });
      await page.waitForTimeout(3_200);
      await child.isCovered();
      await page.keyboard.down(key);
      await child.seesThePageAgain();
      await page.keyboard.up(key);
      await expect(child.lantern).toBeFocused();
    });
  }
});

test.describe('Shift three times', () => {
  test('lights the lantern, unless it is switched off on this device', async ({ page, site }) => {
    const child = new CoveredChild(page);
    await child.opens(site.url + MAP);
    await page.evaluate(() => localStorage.setItem('tellwood.shift-lantern', 'off'));
    for (let tap = 0; tap < 3; tap++) await page.keyboard.press('Shift');
    await expect(child.cover).toBeHidden();
    await page.evaluate(() => localStorage.removeItem('tellwood.shift-lantern'));
    for (let tap = 0; tap < 3; tap++) await page.keyboard.press('Shift');
    await child.isCovered();
  });

  test('a thousand typed capitals never do', async ({ page, site }) => {
    test.slow();
    const child = new CoveredChild(page);
    await child.opens(site.url + '/sign-in/');
    await page.getByRole('textbox').first().focus();
    for (let capital = 0; capital < 1_000; capital++) {
      await page.keyboard.press(`Shift+${String.fromCharCode(65 + (capital % 26))}`);
    }
    await expect(child.cover).toBeHidden();
    expect(await page.evaluate(() => localStorage.getItem('tellwood.cover'))).toBeNull();
  });
});

test.describe('the cover can be read', () => {
  test('where its drawing cannot be fetched, with no broken picture in the corner', async ({ page, site, noise }) => {
    noise.expect(/ERR_FAILED/);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.route('**/art/places/cover*', (route) => route.abort());
    await page.goto(site.url + MAP);
    await page.locator('[data-lantern]').click();
    await expect(page.locator('#cover')).toBeVisible();
    const corner = () => page.screenshot({ clip: { x: 0, y: 0, width: 24, height: 24 } });
    const asItIs = await corner();
    await page.locator('.cover-scene').evaluate((drawing: HTMLElement) => (drawing.hidden = true));
    expect(asItIs.equals(await corner())).toBe(true);
  });

  for (const [name, address, size] of [
    ['at 320 pixels', MAP, { width: 320, height: 568 }],
    ['as low as a zoomed screen', MAP, { width: 512, height: 384 }],
    ['from right to left', '/ar-XB/branches/', { width: 1024, height: 768 }],
    ['with long words', '/en-XA/branches/', { width: 390, height: 844 }],
  ] as const) {
    test(`${name}, without scrolling sideways`, async ({ page, site }) => {
      await page.setViewportSize(size);
      await page.goto(site.url + address);
      await page.locator('[data-lantern]').click();
      const cover = page.locator('#cover');
      await expect(cover).toBeVisible();
      expect(await cover.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0);
      for (const part of ['.cover-heading', '.cover-news', '.cover-help', '.cover-hold']) {
        await cover.locator(part).scrollIntoViewIfNeeded();
        await expect(cover.locator(part)).toBeInViewport();
      }
    });
  }
});
