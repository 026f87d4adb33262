/** Whether the worker has put a pack on the device, and waiting until it has. */
import type { Page } from '@playwright/test';

const ASKS_EVERY_MS = 250;

/** How long nothing may arrive. A pack has hundreds of files: how long they take together is for the machine to say. */
const STANDS_STILL_MS = 30_000;

interface Kept {
  /** In all packs together. */
  files: number;
  /** Marked by the worker (`src/worker/shelf.ts`). */
  whole: boolean;
}

function keptOf(page: Page, pack: string): Promise<Kept> {
  return page.evaluate(async (name) => {
    let files = 0;
    let whole = false;
    // To open a cache by a name that is not there would make it.
    for (const each of await caches.keys()) {
      const kept = await (await caches.open(each)).keys();
      files += kept.length;
      if (each === name) whole = kept.some(({ url }) => url.includes('/tellwood-full/'));
    }
    return { files, whole };
  }, `tellwood-${pack}`);
}

/**
 * Waits for as long as files go on arriving.
 * @throws when none has arrived for half a minute, and the pack is not whole
 */
export async function untilKept(page: Page, pack: string): Promise<void> {
  let most = 0;
  let arrivedAt = Date.now();
  for (;;) {
    const { files, whole } = await keptOf(page, pack);
    if (whole) return;
    if (files > most) [most, arrivedAt] = [files, Date.now()];
    else if (Date.now() - arrivedAt > STANDS_STILL_MS)
      throw new Error(
        `The pack "${pack}" is not whole, and nothing has arrived for ${STANDS_STILL_MS / 1_000} s after ${most} files.`,
      );
    await page.waitForTimeout(ASKS_EVERY_MS);
  }
}
