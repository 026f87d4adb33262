/** What journeys are written with: a school on a server of its own, and people with browsers of their own, each listened to. */
import { expect, test as base, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import { listenTo, type Noise } from './noise.ts';
import { SchoolServer } from './school-server.ts';

export interface Visitor {
  page: Page;
  context: BrowserContext;
  noise: Noise;
}

interface Fixtures {
  /** Opens a browser of its own at the school's address. */
  visitor: (options?: BrowserContextOptions) => Promise<Visitor>;
}
interface WorkerFixtures {
  server: SchoolServer;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  server: [
    async ({}, use) => {
      const server = await SchoolServer.open();
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  visitor: async ({ browser, server, contextOptions, viewport, locale }, use) => {
    const visitors: Visitor[] = [];
    const faultsBefore = server.errors.length;
    await use(async (options) => {
      const context = await browser.newContext({
        ...contextOptions,
        viewport,
        ...(locale && { locale }),
        baseURL: server.url,
        ...options,
      });
      const noise = listenTo(context, server.url);
      const visitor = { context, noise, page: await context.newPage() };
      visitors.push(visitor);
      return visitor;
    });
    for (const { context } of visitors) await context.close();
    expect(
      visitors.flatMap(({ noise }) => noise.unexpected),
      'nothing went wrong in a browser',
    ).toEqual([]);
    expect(server.errors.slice(faultsBefore), 'nothing went wrong on the server').toEqual([]);
  },
});

export { expect };
