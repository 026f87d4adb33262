/** What journeys are written with: a school on a server of its own, and people with browsers of their own, each listened to. */
import { expect, test as base, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import { listenTo, type Noise } from './noise.ts';
import type { SchoolServer } from './school-server.ts';
import { Schools, type Database } from './schools.ts';

export interface Visitor {
  page: Page;
  context: BrowserContext;
  noise: Noise;
}

interface Fixtures {
  /** The school of this file of journeys, on its own server. */
  server: SchoolServer;
  /** Opens a browser of its own at the school's address. */
  visitor: (options?: BrowserContextOptions) => Promise<Visitor>;
}
export interface WorkerOptions {
  database: Database;
}

export const test = base.extend<Fixtures, WorkerOptions & { schools: Schools }>({
  database: ['SQLite', { option: true, scope: 'worker' }],

  schools: [
    async ({ database }, use) => {
      const schools = new Schools(database);
      await use(schools);
      await schools.stop();
    },
    { scope: 'worker' },
  ],

  server: [async ({ schools }, use, { file }) => use(await schools.of(file)), { timeout: 120_000 }],

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
