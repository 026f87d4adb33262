/** Playwright: journeys of people, in Chromium, against the built server that the fixture starts. */
import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, findShell } from '../support/chromium.ts';
import type { WorkerOptions } from '../support/journey.ts';

const root = resolve(import.meta.dirname, '../..');

/** Signing in and a whole lesson day, lantern and signature in it, are the same on both databases. */
const ON_BOTH = ['joining.spec.ts', 'lesson-day.spec.ts'];

export default defineConfig<object, WorkerOptions>({
  testDir: resolve(root, 'tests/e2e'),
  testMatch: '**/*.spec.ts',
  outputDir: resolve(root, 'test-results'),
  /** Two cores carry two browsers beside two servers; journeys of one file stay in order. */
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  // They end what stands still: how long a journey takes is for the machine to say, and no test's business.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: process.env['CI_REPORT'] ? [['line'], ['json']] : 'line',
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1024, height: 768 },
    // Recording makes every journey a third slower; `--trace=retain-on-failure` asks for it.
    trace: 'off',
    // A new visitor for each journey would fetch a whole pack each time; `offline.spec.ts` is about that.
    serviceWorkers: 'block',
    launchOptions: { executablePath: findShell() ?? undefined, args: CHROMIUM_ARGS },
  },
  projects: [{ name: 'SQLite' }, { name: 'PostgreSQL', testMatch: ON_BOTH, use: { database: 'PostgreSQL' } }],
});
