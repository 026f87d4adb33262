/** What journeys without a school are written with: the built pages alone, and a browser that is listened to. */
import { expect, test as base } from '@playwright/test';
import { serveBuiltSite, type BuiltSite } from './built-site.ts';
import { listenTo, type Noise } from './noise.ts';

export const test = base.extend<{ noise: Noise }, { site: BuiltSite }>({
  site: [
    async ({}, use) => {
      const site = await serveBuiltSite();
      await use(site);
      await site.stop();
    },
    { scope: 'worker' },
  ],
  noise: [
    async ({ context, site }, use) => {
      const noise = listenTo(context, site.url);
      await use(noise);
      expect(noise.unexpected, 'nothing went wrong in the browser').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
