/** Children play "Sorrel's Drey" in each band: by keyboard alone, by touch, by dragging, covered, and after coming back. */
import type { Page } from '@playwright/test';
import { BANDS } from '../../src/domain/curriculum.ts';
import type { RoundRecord } from '../../src/engine/game-round/effects.ts';
import { barriersOn } from '../support/barriers.ts';
import { expect, test } from '../support/alone.ts';
import { holdScripts } from '../support/held-scripts.ts';
import { CoveredChild } from './app/covered-child.ts';
import { PlayingChild } from './app/game.ts';

const PHONE = { width: 390, height: 844 };

/** Everything that was to be recorded has been, once, in order. */
async function hasDelivered(child: PlayingChild, expected: RoundRecord[]): Promise<void> {
  await expect.poll(() => child.delivered.length).toBe(expected.length);
  expect(child.delivered).toEqual(expected);
}

/** The twin is the whole game: without motion no scene is drawn over it. */
test.describe('on the twin', () => {
  for (const band of BANDS) {
    test(`${band}: a child finishes the game by keyboard alone, and is led to each next thing`, async ({
      page,
      site,
    }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const child = new PlayingChild(page, band);
      await child.isSignedIn();
      await child.opens(site.url);
      const readsNothing = band === 'eyfs' || band === 'ks1';
      if (readsNothing) await hideWords(page);
      const expected = await child.playsToTheEnd(child.byKeyboard, async ({ place }) => {
        if (readsNothing && place.at !== 'end') await expectPictures(page);
      });
      await child.seesTheEnding();
      expect(expected.filter(({ kind }) => kind === 'level-done')).toHaveLength(3);
      await hasDelivered(child, expected);
    });
  }

  test.describe('by touch', () => {
    test.use({ hasTouch: true, viewport: PHONE });

    for (const band of BANDS) {
      test(`${band}: the same on a phone with a finger, with targets big enough and without barriers`, async ({
        page,
        site,
      }) => {
        await page.emulateMedia({ reducedMotion: 'reduce' });
        const child = new PlayingChild(page, band);
        await child.isSignedIn();
        await child.opens(site.url);
        const least = { eyfs: 88, ks1: 64, lks2: 44, uks2: 44 }[band];
        const seen = new Set<string>();
        const expected = await child.playsToTheEnd(child.byTouch, async ({ place }) => {
          const part = place.at === 'shown' ? `${place.at} ${place.right}` : place.at;
          if (seen.has(part)) return;
          seen.add(part);
          await expectTargets(page, least);
          expect(await barriersOn(page), part).toEqual([]);
        });
        await child.seesTheEnding();
        await hasDelivered(child, expected);
      });
    }
  });
});

/** What a finger does on the canvas is recorded just as what the keyboard does on the twin. */
test.describe('on the canvas', () => {
  test.use({ hasTouch: true, viewport: { width: 1366, height: 768 } });

  for (const band of BANDS) {
    test(`${band}: a child finishes the game by touching what is drawn`, async ({ page, site }) => {
      const child = new PlayingChild(page, band);
      await child.isSignedIn();
      await child.opens(site.url);
      await child.isDrawn();
      const expected = await child.playsToTheEnd(child.onTheCanvas, async ({ place }) => {
        if (band === 'uks2') return;
        if (place.at === 'shown') await child.seesSorrelBesideTheCard();
        if (place.at === 'playing') await child.reachesTheHint();
      });
      await child.seesTheEnding();
      await expect(page.getByRole('main').getByRole('link', { name: 'Back to the wood' })).toBeInViewport({ ratio: 1 });
      await hasDelivered(child, expected);
    });
  }
});

for (const [name, viewport] of [
  ['tablet', { width: 1024, height: 768 }],
  ['phone', PHONE],
] as const) {
  test.describe(`on the canvas of a ${name}`, () => {
    test.use({ viewport });

    test('the first leaf is as large as the next, follows the finger, and no hint hides it', async ({ page, site }) => {
      const child = new PlayingChild(page, 'eyfs');
      await child.opens(site.url);
      await child.isDrawn();
      await child.button('Begin').click();
      const first = await child.leafWidth('colour');
      await page.locator('.help-button').click();
      await page.locator('.help-button').click();
      await child.readsTheHintBesideTheLeaf('colour');
      await child.holdsLeafOver('colour', 'pin');
      await page.mouse.up();
      await child.button('Go on').click();
      expect(Math.abs((await child.leafWidth('home')) - first)).toBeLessThan(2);
    });
  });
}

test('where the scene cannot be loaded, the twin stays', async ({ page, site, noise }) => {
  noise.expect(/net::ERR_FAILED/);
  await page.route(/phaser|mount/i, (route) => route.abort());
  const child = new PlayingChild(page, 'lks2');
  await child.opens(site.url);
  await child.button('Begin').click();
  await child.thing('swimming').click();
  await expect(page.locator('.game[data-drawn]')).toHaveCount(0);
  await child.thing('pin').click();
  await expect(child.button('Go on')).toBeVisible();
});

/** For somebody who reads nothing: letters lose their colour, everything else is as it was. */
async function hideWords(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { -webkit-text-fill-color: transparent !important; }');
    document.adoptedStyleSheets = [sheet];
  });
}

/** Every way is found by its picture. */
async function expectPictures(page: Page): Promise<void> {
  const wordy = await page
    .getByRole('main')
    .getByRole('button')
    .evaluateAll((all) =>
      all.filter((one) => !one.querySelector('img, svg, .level-number')).map((one) => one.outerHTML),
    );
  expect(wordy).toEqual([]);
}

async function expectTargets(page: Page, least: number): Promise<void> {
  const small = await page
    .getByRole('main')
    .getByRole('button')
    .evaluateAll(
      (all, least) =>
        all
          .map((one) => ({ name: one.textContent, box: one.getBoundingClientRect() }))
          .filter(({ box }) => Math.min(box.width, box.height) < least - 0.5)
          .map(({ name, box }) => `${name?.trim()}: ${box.width} × ${box.height}`),
      least,
    );
  expect(small).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

test('a leaf is dragged into the drey; let go over nothing, it is back in the air', async ({ page, site }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const child = new PlayingChild(page, 'lks2');
  await child.opens(site.url);
  await child.button('Begin').click();
  const leaf = child.thing('swim-time');
  const middle = async (id: string) => {
    const { x, y, width, height } = (await child.thing(id).boundingBox())!;
    return [x + width / 2, y + height / 2] as const;
  };
  const start = await middle('swim-time');
  await leaf.hover();
  await page.mouse.down();
  await page.mouse.move(start[0] + 60, start[1] + 190, { steps: 4 });
  await page.mouse.up();
  await expect(leaf).toHaveAttribute('aria-pressed', 'true');
  await leaf.hover();
  await page.mouse.down();
  await page.mouse.move(...(await middle('tuck')), { steps: 6 });
  await page.mouse.up();
  await expect(
    page.getByText(child.words.bands.lks2!.levels['branches-twins']!.items['swim-time']!.right),
  ).toBeVisible();
});

test('a hint glows, then says something; a place without a leaf asks for one first', async ({ page, site }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const child = new PlayingChild(page, 'ks1');
  await child.opens(site.url);
  await child.button('Begin').click();
  await child.thing('pin').click();
  await expect(page.getByRole('status').filter({ hasText: 'First choose a leaf.' })).toBeAttached();
  const { hint } = child.words.bands.ks1!.levels['saplings-about-me']!.items['joke']!;
  await child.button('Give me a hint').click();
  await expect(page.getByRole('button', { name: 'Pin it on the tree glowing' })).toBeVisible();
  await expect(page.getByText(hint, { exact: true })).toHaveCount(0);
  await child.button('Give me a hint').click();
  await expect(page.getByText(hint, { exact: true })).toBeVisible();
});

test('Magpie’s jigsaw: what is blurred can be shown again, and hiding everything is no post', async ({
  page,
  site,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const child = new PlayingChild(page, 'uks2');
  const words = child.words.bands.uks2!.levels['canopy-one-post']!;
  await child.opens(site.url);
  await child.button('Begin').click();
  await child.thing('club').click();
  await child.thing('club').click();
  await expect(child.thing('club')).toHaveAttribute('aria-pressed', 'false');
  await child.thing('look').click();
  await expect(page.getByText(words.combinations['club-and-place']!.pieced)).toBeVisible();
  await child.button('Try another way').click();
  for (const detail of await page.locator('.post button').all()) await detail.click();
  await child.thing('look').click();
  await expect(page.getByText(words.posts['match']!.dull)).toBeVisible();
});

test('a child who leaves half-way comes back to exactly that place, and to the levels that were reached', async ({
  page,
  site,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const child = new PlayingChild(page, 'eyfs');
  await child.opens(site.url);
  await child.button('Begin').click();
  await child.thing('pin').click();
  await child.button('Go on').click();
  await child.thing('pin').click();
  await page.reload();
  await child.isReady();
  await expect(page.getByRole('status').filter({ hasText: 'You’re back where you left off.' })).toBeAttached();
  await child.button('Try another way').click();
  await expect(page.getByRole('group', { name: 'The place where I live' })).toBeFocused();
});

test('the lantern covers the game, which waits, and is there again afterwards', async ({ page, site }) => {
  const player = new PlayingChild(page, 'lks2');
  const child = new CoveredChild(page);
  await player.opens(site.url);
  await player.button('Begin').click();
  await player.thing('rabbit').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toMatchObject({
    activity: 'games/drey/lks2',
    step: 'branches-twins',
  });
  await child.lightsTheLantern();
  await expect(page.locator('.game[data-paused]')).toBeAttached();
  await page.reload();
  await child.isCovered();
  await child.hold.hover();
  await page.mouse.down();
  await child.seesThePageAgain();
  await page.mouse.up();
  await expect(player.thing('swimming')).toBeVisible();
  await expect(page.locator('.game[data-paused]')).toHaveCount(0);
});

test('a press before the player has arrived counts', async ({ page, site }) => {
  const release = await holdScripts(page);
  const child = new PlayingChild(page, 'lks2');
  await page.goto(site.url + child.address, { waitUntil: 'commit' });
  await child.button('Begin').click();
  release();
  await child.isReady();
  await expect(child.thing('swimming')).toBeVisible();
});

test('without motion nothing moves', async ({ page, site }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const child = new PlayingChild(page, 'ks1');
  await child.opens(site.url);
  await child.button('Begin').click();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});
