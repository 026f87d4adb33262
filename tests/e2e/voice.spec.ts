/** A child who cannot read plays by voice and pictures; nothing is heard before a tap, nor after the teacher's hush. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/alone.ts';
import { ListeningChild } from './app/listening-child.ts';

const STORY = '/acorns/stories/upsetting-video/';

/** The first picture of a way on that can be tapped. */
const picture = (page: Page, way: string) => page.locator(`${way} :is(img, svg)`).filter({ visible: true }).first();

test('nothing sounds before a tap; then the page speaks, and shows each word', async ({ page, site }) => {
  const child = await ListeningChild.on(page, { hurries: false });
  await child.opens(site.url + STORY);
  await page.waitForTimeout(2_500);
  expect(child.clips).toEqual([]);
  expect(await child.heard()).toEqual([]);
  await child.taps();
  await expect.poll(async () => (await child.heard()).length).toBeGreaterThan(0);
  const [first] = await child.standing();
  expect((await child.heard())[0]).toBe(first);
  await expect.poll(async () => (await child.shownWords()).length).toBeGreaterThan(2);
  const told = page.locator('[data-speak-now] [data-line]').filter({ visible: true });
  const words = (await told.allTextContents()).join(' ').split(/\s+/);
  let at = 0;
  for (const word of await child.shownWords()) {
    at = words.indexOf(word, at);
    expect(at, `“${word}” is shown in its turn`).toBeGreaterThanOrEqual(0);
  }
  expect(await page.locator('main [data-line] mark, main [data-line] .word').count(), 'no markup is added').toBe(0);

  const before = (await child.heard()).length;
  await page.getByRole('button', { name: 'Skip this line' }).click();
  await expect.poll(async () => (await child.heard()).length).toBeGreaterThan(before);
  const lines = await child.standing();
  expect(lines.slice(0, before + 1)).toEqual((await child.heard()).slice(0, before + 1));
});

test('the lantern stops the story, and the cover says its own words', async ({ page, site }) => {
  const child = await ListeningChild.on(page);
  await child.opens(site.url + STORY);
  await page.getByRole('button', { name: 'Tell a grown-up' }).click();
  await expect
    .poll(() => child.heard())
    .toEqual([
      'message:lantern.heading',
      'message:lantern.what-to-do',
      'message:lantern.keep-telling',
      'message:lantern.state.alone',
    ]);
});

for (const [band, address, steps] of [
  ['Acorns', STORY, 3],
  ['Saplings', '/saplings/stories/listening-speaker/', 3],
] as const) {
  test(`a story of ${band} is played to its end by voice and pictures`, async ({ page, site }) => {
    const child = await ListeningChild.on(page);
    await child.opens(site.url + address);
    await child.taps();
    await child.doesNotRead();
    let heard = 0;
    for (let step = 0; step < steps * 3; step++) {
      if (await page.locator('.ending[data-here]').isVisible()) break;
      await child.canGoByPictures();
      heard = await child.hearsAllOfIt(heard);
      const choice = picture(page, '[data-here] .choice.tell');
      if (await choice.isVisible()) await choice.click();
      else await page.locator('[data-here] .button.go').click();
    }
    await expect(page.locator('.ending[data-here]')).toBeVisible();
    await child.canGoByPictures();
    await child.hearsAllOfIt(heard);
  });
}

for (const band of ['acorns', 'saplings']) {
  test(`a level of Sorrel’s Drey in ${band} is heard and played by pictures`, async ({ page, site }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const child = await ListeningChild.on(page);
    await child.opens(`${site.url}/${band}/games/drey/`);
    await child.taps();
    await child.doesNotRead();
    await child.canGoByPictures();
    let heard = await child.hearsAllOfIt();
    await page.locator('[data-card] .button.go, [data-card] button').first().click();
    for (let turn = 0; turn < 3; turn++) {
      await expect(page.locator('[data-playing]')).toBeVisible();
      await child.canGoByPictures();
      await expect.poll(async () => (await child.heard()).length).toBeGreaterThan(heard);
      const leaf = picture(page, '[data-playing] .leaf');
      if (await page.locator('button.leaf').first().isVisible()) await leaf.click();
      heard = (await child.heard()).length;
      await page.locator('[data-place]:not([aria-disabled])').first().click();
      await expect(page.locator('.shown[data-card]')).toBeVisible();
      await child.canGoByPictures();
      heard = await child.hearsAllOfIt(heard);
      await page.locator('.shown[data-card] button').first().click();
    }
  });
}

test('the promises of Reception and Year 1 are heard, each with its check', async ({ page, site }) => {
  const child = await ListeningChild.on(page);
  await child.opens(`${site.url}/acorns/agreement/`);
  await child.taps();
  await child.doesNotRead();
  let heard = 0;
  for (let card = 0; card < 4; card++) {
    await child.canGoByPictures();
    heard = await child.hearsAllOfIt(heard);
    const option = picture(page, 'main .option');
    if (await page.locator('main button.option').first().isVisible()) await option.click();
    else await page.locator('main .button.go').click();
  }
});

test('in Branches nothing is said until it is asked for, and asked again it stops', async ({ page, site }) => {
  const child = await ListeningChild.on(page, { hurries: false });
  await child.opens(`${site.url}/branches/agreement/`);
  await child.taps();
  await page.waitForTimeout(500);
  expect(await child.heard()).toEqual([]);
  await child.listen.click();
  await expect.poll(() => child.heard()).toHaveLength(1);
  await child.listen.click();
  await expect(page.locator('html')).not.toHaveAttribute('data-speaking');
});

test('what a child sets is remembered: no sound, slower, calm', async ({ page, site }) => {
  const child = await ListeningChild.on(page);
  await child.opens(site.url + STORY);
  const panel = page.getByRole('region', { name: 'Sound and calm' });
  await page.getByRole('button', { name: 'Sound and calm' }).click();
  for (const name of ['No sound', 'Speak slower', 'Calm: nothing moves'])
    await panel.getByRole('switch', { name }).check();
  await panel.getByRole('slider', { name: 'Music' }).fill('3');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-calm', '');
  await child.taps();
  await page.waitForTimeout(600);
  expect(await child.heard()).toEqual([]);
  await page.getByRole('button', { name: 'Sound and calm' }).click();
  await expect(panel.getByRole('switch', { name: 'No sound' })).toBeChecked();
  await expect(panel.getByRole('slider', { name: 'Music' })).toHaveValue('3');
  await panel.getByRole('switch', { name: 'No sound' }).uncheck();
  await panel.getByRole('button', { name: 'Done' }).click();
  await expect.poll(async () => (await child.heard()).length).toBeGreaterThan(0);
});

test('a tablet that cannot be heard is noticed where a child comes in', async ({ page, site }) => {
  const child = await ListeningChild.on(page);
  await child.opens(`${site.url}/saplings/`);
  const card = page.getByRole('region', { name: 'Can you hear me?' });
  await card.getByRole('button', { name: 'Hear Tansy' }).click();
  await expect.poll(() => child.heard()).toEqual(['message:voice.hear.hello', 'message:voice.hear.question']);
  await card.getByRole('button', { name: 'No', exact: true }).click();
  await expect.poll(async () => (await child.heard()).at(-1)).toBe('message:voice.hear.help');
  await page.locator('[data-hear-again]').click();
  await page.locator('[data-hear-yes]').click();
  await expect(page.locator('[data-hear]')).toBeHidden();
  await page.reload();
  await expect(page.locator('[data-voice][data-ready]')).toBeAttached();
  await expect(page.locator('[data-hear]')).toBeHidden();
});
