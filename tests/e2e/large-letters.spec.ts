/** Letters twice as large on a phone: nothing a child reads, plays or signs hangs over the edge. */
import type { Page } from '@playwright/test';
import { BAND_SLUGS, BANDS, type Band, type YearGroup } from '../../src/domain/curriculum.ts';
import { keep } from '../../src/engine/game-round/keeping.ts';
import { expect, test } from '../support/alone.ts';
import { contextOf, perfect, playThrough } from '../unit/games/drey/players.ts';
import { PlayingChild } from './app/game.ts';
import { PromisingChild } from './app/promising-child.ts';

test.use({ viewport: { width: 390, height: 844 } });
test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

const STORIES: Record<Band, string> = {
  eyfs: 'upsetting-video',
  ks1: 'listening-speaker',
  lks2: 'free-gems',
  uks2: 'three-day-chat',
};
const YEARS: Record<Band, YearGroup> = { eyfs: 'R', ks1: '2', lks2: '3', uks2: '6' };

/** As a reader who asks for larger text, and for nothing else, is shown the page. Pixels over the edge. */
function overWithLargeLetters(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { documentElement: root } = document;
    root.style.setProperty('font-size', '200%', 'important');
    return root.scrollWidth - innerWidth;
  });
}

for (const band of BANDS) {
  test.describe(() => {
    test.use({ javaScriptEnabled: false });

    test(`${band}: every scene of the story`, async ({ page, site }) => {
      await page.goto(`${site.url}/${BAND_SLUGS[band]}/stories/${STORIES[band]}/`);
      const scenes = await page.locator('.story > .scene').evaluateAll((all) => all.map(({ id }) => id));
      const over: string[] = [];
      for (const scene of scenes) {
        await page.evaluate((id) => void (location.hash = id), scene);
        await expect(page.locator(`[id="${scene}"]`)).toBeVisible();
        const pixels = await overWithLargeLetters(page);
        if (pixels > 0) over.push(`${scene} ${pixels}`);
      }
      expect(scenes.length).toBeGreaterThan(20);
      expect(over).toEqual([]);
    });
  });

  test(`${band}: the game, played, answered and ended`, async ({ page, site }) => {
    const child = new PlayingChild(page, band);
    await child.opens(site.url);
    const { states } = playThrough(contextOf(band), perfect);
    const kinds = ['playing', 'shown', 'levelDone', 'end'] as const;
    for (const kind of kinds) {
      const state = states.findLast(({ place }) => place.at === kind)!;
      await page.evaluate(
        ([key, place]) => localStorage.setItem(key!, JSON.stringify({ who: null, place })),
        [`tellwood.place.games/drey/${band}`, keep(state)],
      );
      await page.reload();
      await child.isReady();
      expect(await overWithLargeLetters(page), kind).toBeLessThanOrEqual(0);
    }
  });

  test(`${band}: the agreement, from its first card to its last`, async ({ page, site }) => {
    const child = new PromisingChild(page, YEARS[band]);
    const [first] = child.agreement.promises;
    await child.isSignedInAs('Bartholomew', [first!.id]);
    await child.opens(`${site.url}/${BAND_SLUGS[band]}/agreement/`);
    const fits = async (card: string) => expect(await overWithLargeLetters(page), card).toBeLessThanOrEqual(0);
    await fits('the first card');
    await child.promises(
      async (target) => {
        await target.click();
        await fits('a card');
      },
      [first!.id],
      [first!.id],
    );
    if ((await child.stamp.count()) > 0) await child.stamp.click();
    else await child.typesAndPromises('Bartholomew');
    await child.hasSigned();
    await fits('the signed page');
  });
}
