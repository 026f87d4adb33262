/** On the canvas, too, whoever plays by keyboard sees where they are. */
import { expect, test } from '../support/alone.ts';
import { PlayingChild } from './app/game.ts';

test.use({ viewport: { width: 1366, height: 768 } });

test('a leaf that falls alone has a ring around what is drawn of it', async ({ page, site }) => {
  const child = new PlayingChild(page, 'eyfs');
  await child.opens(site.url);
  await child.isDrawn();
  await child.button('Begin').press('Enter');
  const leaf = page.locator('[data-thing="colour"][data-over]');
  await expect(leaf).toBeFocused();
  const drawn = (await leaf.boundingBox())!;
  expect(drawn.width).toBeGreaterThan(150);
  await expect(leaf).toHaveCSS('outline-style', 'solid');
  await expect(leaf).toHaveCSS('outline-width', '4px');
});

test('the ring around a place goes around its name, and not through it', async ({ page, site }) => {
  const child = new PlayingChild(page, 'ks1');
  await child.opens(site.url);
  await child.isDrawn();
  await child.button('Begin').press('Enter');
  const place = page.locator('[data-thing="pin"][data-over]');
  await expect(place).toHaveCount(1);
  const board = async () => (await place.boundingBox())!.height;
  /* The board alone is 218 pixels high in this window; its name hangs below it. */
  await expect.poll(board).toBeGreaterThan(235);
});
