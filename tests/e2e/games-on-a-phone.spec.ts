/** On an upright phone the wood is drawn where its words have room; elsewhere the twin is all there is. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/alone.ts';
import { PlayingChild } from './app/game.ts';

test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

/** By then a scene would have come. Milliseconds. */
const COMES_WITHIN = 3_000;

for (const [phone, height, level] of [
  ['low', 664, 'branches-twins'],
  ['high', 844, 'branches-busy-day'],
] as const) {
  test(`on a ${phone} phone no leaf lies over the words of another`, async ({ page, site }) => {
    await page.setViewportSize({ width: 390, height });
    const child = new PlayingChild(page, 'lks2');
    await child.opens(site.url);
    await child.hasReached(level);
    await page.waitForTimeout(COMES_WITHIN);
    await child.seesEachLeafWhole();
  });
}

/** Runs before the page: remembers every height at which this control was laid over what is drawn. */
function watchStanding(thing: string): void {
  const stood = new Set<string>();
  Object.assign(window, { stood });
  const look = () => {
    const control = document.querySelector<HTMLElement>(`[data-thing="${thing}"][data-over]`);
    if (control) stood.add(control.style.top);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const stood = (page: Page) => page.evaluate(() => [...(window as unknown as { stood: Set<string> }).stood]);

test('whoever can be asked stands at once where they stay, so that no leaf has to move out of the way', async ({
  page,
  site,
}) => {
  await page.addInitScript(watchStanding, 'ask');
  const child = new PlayingChild(page, 'ks1');
  await child.opens(site.url);
  await child.hasReached('saplings-asking');
  await child.isDrawn();
  await expect(page.locator('[data-thing="lost"][data-over]')).toHaveCount(1);
  await page.waitForTimeout(1_000);
  expect(await stood(page)).toHaveLength(1);
});

test('where a header says whose turn it is, the wood would be too low, and the twin stays', async ({ page, site }) => {
  const child = new PlayingChild(page, 'ks1');
  await child.opens(site.url);
  await child.isDrawn();
  await child.isSignedIn();
  await child.opens(site.url);
  await expect(page.getByText('Your teacher can see this.')).toBeVisible();
  await page.waitForTimeout(COMES_WITHIN);
  await expect(page.locator('.game[data-drawn]')).toHaveCount(0);
});

test('what a hint lights up is brought to where it can be seen', async ({ page, site }) => {
  const child = new PlayingChild(page, 'uks2');
  await child.opens(site.url);
  await child.hasReached('canopy-what-others-add');
  const lit = page.locator('.detail.glowing').first();
  await child.button('Give me a hint').tap();
  await expect(lit).toBeInViewport({ ratio: 1 });
  await page.evaluate(() => scrollTo(0, 0));
  await child.thing('look').tap();
  await child.button('Try another way').tap();
  await expect(lit).toBeInViewport({ ratio: 1 });
});
