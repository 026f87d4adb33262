/** Vitest's projects: one for each ring of tests that needs no browser. */
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '../..');
const project = (name: string, options: { testTimeout?: number; hookTimeout?: number; globalSetup?: string } = {}) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.ts`], ...options },
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
      project('content', { testTimeout: 30_000 }),
      project('architecture', { testTimeout: 30_000 }),
      /** A real PostgreSQL takes its time to make its first cluster. */
      project('contract', { testTimeout: 60_000, hookTimeout: 180_000, globalSetup: 'tests/support/postgres.ts' }),
    ],
  },
});
