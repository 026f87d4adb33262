/** A slow network: the page is there, and its scripts are not. */
import type { Page } from '@playwright/test';

/** To be called before the page is opened. Answers with what lets the scripts come. */
export async function holdScripts(page: Page): Promise<() => void> {
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}
