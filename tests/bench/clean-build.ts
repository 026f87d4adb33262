/** S12: how long the pages take to build from nothing, and `npm test` where BENCH_TESTS=1 asks for it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildIfNeeded } from '../../src/server/build.ts';
import type { Row } from './report.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** Beside the site that is served, which stays as it is. Astro builds nowhere outside of its project. */
const OUT = resolve(ROOT, 'node_modules/.bench/dist');
/** What Astro remembers of earlier builds. */
const REMEMBERED = resolve(ROOT, 'node_modules/.astro');

/** In a process of its own, as `npm run build` is; what it prints goes to stderr. @returns seconds */
function timed(...args: string[]): number {
  const began = performance.now();
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`${args.join(' ')} failed; the lines above say why.`);
  return (performance.now() - began) / 1_000;
}

export function measureCleanBuild(): Row[] {
  rmSync(REMEMBERED, { recursive: true, force: true });
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  try {
    const what = 'a clean build of the pages';
    const rows: Row[] = [{ measure: 'S12', what, value: timed(import.meta.filename), unit: 's', most: 60 }];
    if (process.env['BENCH_TESTS'] === '1')
      rows.push({
        measure: 'S12',
        what: '`npm test`',
        value: timed('tests/run.ts') / 60,
        unit: 'min',
        most: 15,
      });
    return rows;
  } finally {
    rmSync(OUT, { recursive: true, force: true });
  }
}

if (import.meta.main) await buildIfNeeded(ROOT, OUT, (line) => process.stdout.write(`${line}\n`));
