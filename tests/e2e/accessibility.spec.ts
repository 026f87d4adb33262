/** No barrier that a machine can find, on any public page, in each language, on a phone and on a tablet, cover closed and open. */
import type { Page } from '@playwright/test';
import { barriersOn } from '../support/barriers.ts';
import { expect, test } from '../support/journey.ts';

const PAGES = [
  '/',
  '/about/',
  '/join/',
  '/sign-in/',
  '/branches/',
  '/branches/stories/free-gems/',
  '/branches/agreement/',
  '/acorns/games/drey/',
  '/canopy/games/drey/',
] as const;
/** The built site speaks the pseudo-languages as well: one long, one mirrored. */
const LOCALES = { en: '', 'en-XA': '/en-XA', 'ar-XB': '/ar-XB' };
const SIZES = [
  { width: 1024, height: 768 },
  { width: 320, height: 640 },
];

/** Controls of the header, the lantern among them, that cannot be touched in their middle. */
function buriedInHeader(page: Page): Promise<string[]> {
  return page.locator('.pupil-top :is(a, button), [data-lantern]').evaluateAll((all) =>
    all
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .filter((one) => {
        const { left, top, width, height } = one.getBoundingClientRect();
        return !one.contains(document.elementFromPoint(left + width / 2, top + height / 2));
      })
      .map((one) => one.outerHTML.slice(0, 120)),
  );
}

for (const path of PAGES) {
  for (const [locale, prefix] of Object.entries(LOCALES)) {
    test(`${path} in ${locale} has no barrier and fits its screen`, async ({ visitor }) => {
      const { page } = await visitor({ reducedMotion: 'reduce' });
      for (const size of SIZES) {
        await page.setViewportSize(size);
        await page.goto(prefix + path);
        await expect(page.locator('html')).toHaveAttribute('lang', locale);
        expect(await barriersOn(page), `cover closed at ${size.width} px`).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, `nothing hangs over the edge at ${size.width} px`).toBeLessThanOrEqual(0);
        expect(await buriedInHeader(page), `nothing lies over the header at ${size.width} px`).toEqual([]);
      }
    });
  }
}

for (const path of PAGES.filter((path) => !['/', '/about/'].includes(path))) {
  test(`${path} has no barrier while it is covered`, async ({ visitor }) => {
    const { page } = await visitor({ reducedMotion: 'reduce' });
    await page.goto(path);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alertdialog')).toBeVisible();
    expect(await barriersOn(page)).toEqual([]);
  });
}

/** Where letters of twice the size have the least room. */
const NARROW = ['/', '/join/', '/sign-in/', '/nowhere/', '/parents/talk-cards/free-gems/', '/parents/worry/'];

test('letters twice as large stay inside what they stand on, on a phone', async ({ visitor }) => {
  const { page, noise } = await visitor({ reducedMotion: 'reduce', viewport: { width: 390, height: 844 } });
  noise.expect(/404/);
  for (const path of NARROW) {
    await page.goto(path);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    const sticksOut = await page.locator('main *').evaluateAll((all) =>
      all
        .filter((one) => !(one instanceof SVGElement) && one.checkVisibility() && !one.closest('.only-heard'))
        .filter((one) => getComputedStyle(one).position === 'static')
        .filter((one) => one.getBoundingClientRect().right > one.parentElement!.getBoundingClientRect().right + 1)
        .map((one) => one.outerHTML.slice(0, 120)),
    );
    expect(sticksOut, path).toEqual([]);
  }
  noise.expect(/401/);
  await page.goto('/tiles/');
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  await expect(page.getByRole('button', { name: 'Hear Tansy' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('the join page and the sign-in page are used by keyboard alone', async ({ visitor }) => {
  const { page } = await visitor();
  for (const [path, stops] of [
    ['/join/', ['Tell a grown-up', 'Code from the board', 'Join']],
    ['/sign-in/', ['Tell a grown-up', 'Username', 'Your three words', 'Show', 'Sign in']],
  ] as const) {
    await page.goto(path);
    const visited: string[] = [];
    for (let press = 0; press < stops.length + 2; press++) {
      await page.keyboard.press('Tab');
      visited.push(
        await page.evaluate(() => {
          const here = document.activeElement as HTMLInputElement;
          return (here.labels?.[0]?.textContent ?? here.textContent ?? '').trim();
        }),
      );
    }
    expect(visited.filter((name) => (stops as readonly string[]).includes(name))).toEqual(stops);
  }
});
