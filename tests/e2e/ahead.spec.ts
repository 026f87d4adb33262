/** Pages that a browser makes ready ahead, while the map is looked at: there at once, and nothing before they are visited. */
import { expect, test } from '@playwright/test';
import type { Browser, Page } from 'puppeteer-core';
import { serveBuiltSite, type BuiltSite } from '../support/built-site.ts';
import { launchForeseeing } from '../support/foreseeing-browser.ts';

const MAP = '/branches/';
const STORY = '/branches/stories/free-gems/';
const GAME = '/branches/games/drey/';
const COVER = 'tellwood.cover';

let site: BuiltSite;
let browser: Browser;
let page: Page;

test.beforeAll(async () => {
  site = await serveBuiltSite();
  browser = await launchForeseeing();
});
test.afterAll(async () => {
  await browser.close();
  await site.stop();
});
test.beforeEach(async () => {
  page = await (await browser.createBrowserContext()).newPage();
});
test.afterEach(() => page.browserContext().close());

/** The map, with the story and the game behind it ready. */
async function openMap(): Promise<void> {
  const before = site.foreseen.length;
  await page.goto(site.url + MAP);
  await page.$eval(`a[href="${STORY}"]`, (link) => link.closest<HTMLElement>('[popover]')?.showPopover());
  await expect.poll(() => site.foreseen.slice(before)).toEqual(expect.arrayContaining([STORY, GAME]));
  // The rest of these pages comes from what the map has fetched already, or within this time.
  await new Promise((resolve) => setTimeout(resolve, 700));
}

/** Follows the map’s link to a page that was ready before. */
async function follow(path: string): Promise<void> {
  await page.click(`main a[href="${path}"]`);
  const whatWasReady = () => {
    const [visit] = performance.getEntriesByType('navigation') as (PerformanceEntry & { activationStart: number })[];
    return visit!.activationStart > 0 ? location.pathname : 'a page that was not';
  };
  // While one page gives way to the other, there is none to be asked.
  await expect.poll(() => page.evaluate(whatWasReady).catch(() => null)).toBe(path);
}

const kept = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('tellwood.place.')));
const isCovered = () =>
  page.$eval('#cover', (cover) => cover.matches(':modal, :popover-open') && cover.checkVisibility());

test('a story that is ready begins when a child comes to it, and not before', async () => {
  await openMap();
  expect(await kept()).toEqual([]);
  await follow(STORY);
  await page.waitForSelector('[data-story][data-playing]');
  expect(await kept()).toEqual(['tellwood.place.stories/free-gems']);
  await page.click('.scene.first .choice');
  await page.waitForSelector('.scene.outcome', { visible: true });
});

test('a game that is ready begins when a child comes to it', async () => {
  await openMap();
  await follow(GAME);
  await page.waitForSelector('.game[data-ready]');
  expect(await kept()).toEqual(['tellwood.place.games/drey/lks2']);
});

test('the lantern covers a page that was made ready, at the first press', async () => {
  await openMap();
  await follow(STORY);
  await page.click('[data-lantern]');
  expect(await isCovered()).toBe(true);
  await page.waitForSelector('[data-covered]');
});

test('a lantern lit in another tab covers what was ready before it', async () => {
  await openMap();
  await page.evaluate((key) => localStorage.setItem(key, JSON.stringify({ at: Date.now() })), COVER);
  await follow(STORY);
  await page.waitForSelector('html[data-covered] #cover:modal');
  expect(await isCovered()).toBe(true);
});

test('what was ready while a lantern was lit is not covered once that is over', async () => {
  await page.evaluateOnNewDocument((key) => {
    const light = () => localStorage.setItem(key, JSON.stringify({ at: Date.now() }));
    addEventListener('pageshow', () => setTimeout(light));
  }, COVER);
  await openMap();
  await page.evaluate((key) => localStorage.removeItem(key), COVER);
  await follow(STORY);
  await page.waitForSelector('[data-story][data-playing]');
  expect(await isCovered()).toBe(false);
  expect(await page.$eval('html', (root) => root.dataset['covered'])).toBeUndefined();
});

test('who has asked for calm since comes to a calm page', async () => {
  await openMap();
  await page.evaluate(() => localStorage.setItem('tellwood.calm', '1'));
  await follow(STORY);
  expect(await page.$eval('html', (root) => root.dataset['calm'])).toBe('');
});
