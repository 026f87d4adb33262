/** Vitest's projects: one for each ring of tests that needs no browser. */
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '../..');
/** Ends what stands still: how long a test takes is for the machine to say. Milliseconds. */
const ENDS_MS = 60_000;

const project = (name: string, options: { hookTimeout?: number; globalSetup?: string } = {}) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.ts`], testTimeout: ENDS_MS, hookTimeout: ENDS_MS, ...options },
});

export default defineConfig({
  root,
  test: {
    environment: 'node',
    /** An error nobody caught is a failure, whichever test it came from. */
    dangerouslyIgnoreUnhandledErrors: false,
    passWithNoTests: false,
    /** Both of two cores; left alone, Vitest keeps one of them for itself. */
    maxWorkers: 2,
    projects: [
      project('unit'),
      project('content'),
      project('architecture'),
      /** A real PostgreSQL takes its time to make its first cluster. */
      project('contract', { hookTimeout: 180_000, globalSetup: 'tests/support/postgres.ts' }),
    ],
  },
});
