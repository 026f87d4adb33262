/** What a checking program finds against a page that stands still. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Letters that are still fading in have hardly any contrast: what moves only once is let come to its end. */
export async function barriersOn(page: Page): Promise<unknown[]> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().endTime === Infinity),
  );
  return (await new AxeBuilder({ page }).analyze()).violations;
}
