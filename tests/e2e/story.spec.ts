/** A child plays "Free gems!": with a finger, with the keyboard alone, without script, and after coming back. */
import type { Page } from '@playwright/test';
import { barriersOn } from '../support/barriers.ts';
import { expect, test } from '../support/alone.ts';
import { holdScripts } from '../support/held-scripts.ts';
import { CoveredChild } from './app/covered-child.ts';
import { StoryReader } from './app/story-reader.ts';

const STORY = '/branches/stories/free-gems/';

test('a child plays to a good ending by keyboard alone, landing on each new heading', async ({ page, site }) => {
  const child = new StoryReader(page);
  await child.opens(site.url + STORY);
  await child.isPlaying();
  await child.choosesByKeyboard('lobby', 'yes-please');
  await child.goesOnByKeyboard();
  await expect(page.getByRole('heading', { name: 'Part 2' })).toBeFocused();
  await child.choosesByKeyboard('offer', 'tell-nan');
  await expect(child.shown('You told.'), 'said of the lantern alone').toHaveCount(0);
  await child.goesOnByKeyboard();
  await child.choosesByKeyboard('with-nan', 'sit-with-idris');
  await child.goesOnByKeyboard();
  await expect(page.getByRole('heading', { name: child.words.endings['together']!.heading })).toBeFocused();
  await child.seesTheEnding('together');
  expect((await child.progress())['home']).toMatchObject({ 'stories/free-gems': { state: 'done' } });
});

test.describe('with script off', () => {
  test.use({ javaScriptEnabled: false });

  test('plain links lead to an ending, and rewinding works', async ({ page, site }) => {
    const child = new StoryReader(page);
    await child.opens(site.url + STORY);
    await child.chooses('lobby', 'yes-please');
    await child.rewind.click();
    await child.isAsked('lobby');
    await child.chooses('lobby', 'tell-nan');
    await child.goOn.click();
    await child.chooses('with-nan', 'nan-rings');
    await child.goOn.click();
    await child.seesTheEnding('neighbours');
  });
});

test('a choice made before the script has arrived counts', async ({ page, site }) => {
  const release = await holdScripts(page);
  const child = new StoryReader(page);
  await page.goto(site.url + STORY, { waitUntil: 'commit' });
  await child.choice('lobby', 'tell-nan').click();
  await child.seesWhatHappened();
  release();
  await child.isPlaying();
  await child.seesWhatHappened();
  expect((await child.progress())['home']).toMatchObject({ 'stories/free-gems': { state: 'started' } });
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a child is tricked, tells late, and it ends just as well; every target is big enough', async ({
    page,
    site,
  }) => {
    const child = new StoryReader(page);
    await child.opens(site.url + STORY);
    await child.isPlaying();
    for (const [step, choice] of [
      ['lobby', 'yes-please'],
      ['offer', 'give-password'],
      ['locked-out', 'say-nothing'],
      ['teatime', 'note'],
      ['put-right', 'tell-class'],
    ] as const) {
      await child.isAsked(step);
      for (const link of await page.getByRole('link').all()) {
        const box = (await link.boundingBox())!;
        expect(Math.min(box.width, box.height), await link.innerText()).toBeGreaterThanOrEqual(44);
      }
      await child.choice(step, choice).tap();
      await child.seesWhatHappened();
      await child.goOn.tap();
    }
    await child.seesTheEnding('class-safe');
  });
});

test('from a consequence and from the ending a child rewinds and tries the other way', async ({ page, site }) => {
  const child = new StoryReader(page);
  await child.opens(site.url + STORY);
  await child.isPlaying();
  await child.chooses('lobby', 'keep-building');
  await expect(child.shown('Zara feels unsure')).toBeVisible();
  await child.rewind.click();
  await child.chooses('lobby', 'tell-nan');
  await page.goBack();
  await child.isAsked('lobby');
  await page.goForward();
  await child.goOn.click();
  await expect(page.getByRole('heading', { name: 'Part 2' })).toBeVisible();
  await child.chooses('with-nan', 'nan-rings');
  await child.goOn.click();
  await child.seesTheEnding('neighbours');
  await child.rewind.click();
  await child.isAsked('with-nan');
  await child.chooses('with-nan', 'sit-with-idris');
  await child.goOn.click();
  await child.seesTheEnding('together');
  await page.getByRole('link', { name: 'Play it again another way' }).click();
  await child.isAsked('lobby');
});

test('a child who leaves half-way comes back to exactly that place', async ({ page, site }) => {
  const child = new StoryReader(page);
  await child.opens(site.url + STORY);
  await child.isPlaying();
  await child.chooses('lobby', 'keep-building');
  await child.goOn.click();
  await child.isAsked('pressure');
  await page.goto('about:blank');
  await child.opens(site.url + STORY);
  await child.isAsked('pressure');
  await expect(page.getByRole('status').filter({ hasText: 'Welcome back.' })).toBeAttached();
});

test('after the lantern was lit in the story and uncovered, the story honours it', async ({ page, site }) => {
  const reader = new StoryReader(page);
  const child = new CoveredChild(page);
  await child.opens(site.url + STORY);
  await reader.isPlaying();
  await reader.chooses('lobby', 'yes-please');
  await reader.goOn.click();
  expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toMatchObject({
    activity: 'stories/free-gems',
    step: 'offer',
  });
  await child.lightsTheLantern();
  await expect(page.locator('[data-story][data-paused]')).toBeAttached();
  await page.reload();
  await child.isCovered();
  await child.hold.hover();
  await page.mouse.down();
  await child.seesThePageAgain();
  await page.mouse.up();
  await expect(reader.shown('You told. That is what Zara did, too.')).toBeVisible();
  await expect(reader.shown(reader.words.steps['offer']!.choices['tell-nan']!.outcome['well-done']!)).toBeVisible();
  await reader.goOn.click();
  await reader.isAsked('with-nan');
  await expect(reader.shown('You told. That is what Zara did, too.')).toHaveCount(0);
});

test('without motion nothing moves, and the story is the same', async ({ page, site }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const child = new StoryReader(page);
  await child.opens(site.url + STORY);
  await child.chooses('lobby', 'tell-nan');
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

for (const [look, change] of [
  ['as it is', () => Promise.resolve()],
  ['at 200 % text', enlarge],
  ['at 320 pixels', (page: Page) => page.setViewportSize({ width: 320, height: 640 })],
  ['in high contrast', (page: Page) => page.emulateMedia({ contrast: 'more' })],
] as const) {
  test(`axe finds nothing in any kind of scene ${look}, and nothing scrolls sideways`, async ({ page, site }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const scene of [
      '',
      '#then.offer.give-password',
      '#then.lobby.tell-nan',
      '#step.locked-out',
      '#end.together',
    ]) {
      await page.goto('about:blank');
      await page.goto(site.url + STORY + scene);
      await new StoryReader(page).isPlaying();
      await change(page);
      expect(await barriersOn(page)).toEqual([]);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, scene).toBeLessThanOrEqual(0);
    }
  });
}

test('in high contrast every word of the oldest children’s story can be read, too', async ({ page, site }) => {
  await page.emulateMedia({ reducedMotion: 'reduce', contrast: 'more' });
  for (const scene of ['#step.saturday', '#then.saturday.tell-mum', '#end.bench']) {
    await page.goto('about:blank');
    await page.goto(`${site.url}/canopy/stories/three-day-chat/${scene}`);
    await new StoryReader(page).isPlaying();
    expect(await barriersOn(page), scene).toEqual([]);
  }
});

/** A reader's own text size: everything is in rem. */
async function enlarge(page: Page): Promise<void> {
  await page.evaluate(() => void (document.documentElement.style.fontSize = '200%'));
}
