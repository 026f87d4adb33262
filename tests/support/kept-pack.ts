/** Whether the worker has put a pack on the device, and waiting until it has. */
import type { Page } from '@playwright/test';

const ASKS_EVERY_MS = 250;

/** Whether the worker has marked this pack as whole (`src/worker/shelf.ts`). */
function isKept(page: Page, pack: string): Promise<boolean> {
  return page.evaluate(async (name) => {
    // To open a cache makes it.
    if (!(await caches.has(name))) return false;
    const files = await (await caches.open(name)).keys();
    return files.some(({ url }) => url.includes('/tellwood-full/'));
  }, `tellwood-${pack}`);
}

/**
 * A predicate that answers late would count as true at once in `waitForFunction`.
 * @throws when the pack is not whole within so many milliseconds
 */
export async function untilKept(page: Page, pack: string, withinMs: number): Promise<void> {
  const until = Date.now() + withinMs;
  while (!(await isKept(page, pack))) {
    if (Date.now() > until) throw new Error(`The pack "${pack}" was not kept within ${withinMs / 1_000} s.`);
    await page.waitForTimeout(ASKS_EVERY_MS);
  }
}
