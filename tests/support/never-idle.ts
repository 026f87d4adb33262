/** A device that draws so slowly that nothing is ever at leisure: what waits for that alone would wait for ever. */
import type { Page } from '@playwright/test';

export async function neverIdle(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const BUSY_MS = 40;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const began = performance.now();
      while (performance.now() - began < BUSY_MS);
      port2.postMessage(null);
    };
    port2.postMessage(null);
  });
}
