/** Children's screens use the room they have: a phone's header, a tablet's game, a whiteboard's tiles, a map in its mirror. */
import { OWN_PICTURES } from '../../src/domain/picture-sign-in.ts';
import { expect, test } from '../support/alone.ts';
import { contextOf } from '../unit/games/drey/players.ts';
import { PlayingChild } from './app/game.ts';

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(() => sessionStorage.setItem('tellwood.grown-up', '1'));
});

test('on a phone the youngest have their buttons in one line beside the lantern, which stays large', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const places = new Set<string>();
  for (const path of ['', 'stories/upsetting-video/', 'games/drey/', 'agreement/']) {
    await page.goto(`${site.url}/acorns/${path}`);
    await expect(page.locator('[data-voice][data-ready]')).toBeVisible();
    const lantern = (await page.locator('[data-lantern] .lantern-glass').boundingBox())!;
    expect(Math.min(lantern.width, lantern.height)).toBeGreaterThanOrEqual(88);
    places.add(`${lantern.x} ${lantern.y}`);
    const buttons = page.locator('.pupil-top :is(.to-map, .voice-listen, .voice-settings)');
    const boxes = await buttons.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
    expect(new Set(boxes.map(({ y }) => Math.round(y))).size, path).toBe(1);
    for (const { width, height } of boxes) expect(Math.min(width, height)).toBeGreaterThanOrEqual(88);
    const header = (await page.locator('.pupil-top').boundingBox())!;
    expect(header.height, path).toBeLessThanOrEqual(lantern.height + 24);
  }
  expect([...places]).toHaveLength(1);
});

test('on a tablet each level of the oldest children’s game is seen to its end', async ({ page, site }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  const child = new PlayingChild(page, 'uks2');
  await child.opens(site.url);
  for (const { id } of contextOf('uks2').levels) {
    await child.hasReached(id);
    await expect(child.thing('look')).toBeVisible();
    const below = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    expect(below, id).toBeLessThanOrEqual(0);
  }
});

test('on a tablet Magpie is seen under the third post, and nothing hides him', async ({ page, site }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.setViewportSize({ width: 1024, height: 768 });
  const child = new PlayingChild(page, 'uks2');
  await child.opens(site.url);
  await child.hasReached('canopy-one-week');
  await child.isDrawn();
  await child.seesMagpie();
});

for (const [band, story] of [
  ['branches', 'free-gems'],
  ['canopy', 'three-day-chat'],
] as const) {
  test(`on a tablet each scene of the story of ${band} is seen to its end`, async ({ page, site }) => {
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.goto(`${site.url}/${band}/stories/${story}/`);
    await expect(page.locator('[data-story][data-playing]')).toBeAttached();
    const scenes = page.locator('.scene:not(.ending)');
    for (const id of await scenes.evaluateAll((all) => all.map((one) => one.id))) {
      await page.evaluate((scene) => (location.hash = scene), id);
      await expect(page.locator(`[id="${id}"][data-here]`)).toBeVisible();
      // Until its typeface has come, words may take a line more.
      const below = () => page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
      await expect.poll(below, { message: id }).toBeLessThanOrEqual(0);
    }
  });
}

test('on a phone a story’s buttons share one line with the way back', async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${site.url}/canopy/stories/three-day-chat/`);
  await expect(page.locator('[data-voice][data-ready]')).toBeVisible();
  const buttons = page.locator('.pupil-top :is(.to-map, .voice-listen, .voice-settings)');
  const middles = await buttons.evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect()).map(({ y, height }) => Math.round(y + height / 2)),
  );
  expect(new Set(middles).size).toBe(1);
});

for (const count of [6, 15, 30]) {
  test(`${count} children’s tiles take the room of a whiteboard, and are all seen at once`, async ({ page, site }) => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    const children = OWN_PICTURES.slice(0, count).map((ownPicture, index) => ({
      pupilId: `child-${index}`,
      displayName: index === 0 ? 'Bartholomew' : 'Zara',
      ownPicture,
      signedIn: index === 1,
    }));
    await page.route('**/api/tiles', (route) => route.fulfill({ json: { tablet: 1, words: true, children } }));
    await page.goto(`${site.url}/tiles/`);
    await expect(page.locator('.tile')).toHaveCount(count);
    expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0);
    const room = (await page.locator('.tiles').boundingBox())!;
    expect(room.width).toBeGreaterThan(0.85 * 1920);
    expect(room.height).toBeGreaterThan(0.55 * 1080);
    const short = (await page.locator('.tile-name').nth(1).boundingBox())!;
    const long = (await page.locator('.tile-name').first().boundingBox())!;
    expect(long.height, 'a long name keeps to one line').toBeLessThanOrEqual(short.height);
  });
}

test('read from the right, the whole wood is mirrored: every place stands where it is drawn', async ({
  page,
  site,
}) => {
  for (const door of ['Branches', 'Canopy'] as const) {
    for (const locale of ['', '/ar-XB']) {
      await page.goto(`${site.url}${locale}/${door.toLowerCase()}/`);
      const spots = await page.locator('.place-box').evaluateAll((boxes) =>
        boxes.map((box) => {
          const middle = (of: Element) => of.getBoundingClientRect().left + of.getBoundingClientRect().width / 2;
          const drawn = document.querySelector(`.wood-drawing .place.${(box as HTMLElement).dataset['spot']}`)!;
          return { away: Math.abs(middle(box) - middle(drawn)), at: middle(box) };
        }),
      );
      for (const { away } of spots) expect(away, `${locale} ${door}`).toBeLessThan(60);
      const isFromTheRight = spots[0]!.at > spots.at(-1)!.at;
      expect(isFromTheRight, `${locale} ${door}`).toBe(locale !== '');
    }
  }
});
