/**
 * `npm run bench`: measures speed against floors of the same run and prints what was found beside what is asked.
 * Names such as `S1 S8` choose some of the measures; `--json` prints JSON alone; BENCH_QUICK=1 only shows that all of it runs;
 * BENCH_TESTS=1 has S12 time `npm test` too.
 * Numbers that miss their targets fail nothing: only a measurement that could not be made does.
 */
import { spawnSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import type { Browser } from '@playwright/test';
import { type BenchSchool, openBenchSchool } from './bench-school.ts';
import { launchChromium } from './chromebook.ts';
import { measureCleanBuild } from './clean-build.ts';
import { measureGameFrames } from './game-frames.ts';
import { measureGameLoads } from './game-loads.ts';
import { measureLanternPresses } from './lantern-presses.ts';
import { measureLighthouse } from './lighthouse-scores.ts';
import { measureNextPages } from './next-pages.ts';
import { measureParentsPages } from './parents-weight.ts';
import { measureReadyAhead } from './ready-ahead.ts';
import { measureRecordingRate } from './recording-rate.ts';
import { type Row, tableOf, verdict } from './report.ts';
import { measureSignInRush } from './sign-in-rush.ts';
import { measureStoryLoads } from './story-loads.ts';
import { measureVoiceStarts } from './voice-starts.ts';

const BUILD = resolve(import.meta.dirname, '../../src/server/build.ts');
const quick = process.env['BENCH_QUICK'] === '1';
const asJson = process.argv.includes('--json');
const wanted = process.argv.slice(2).filter((word) => word !== '--json');

interface Workshop {
  school: BenchSchool;
  browser: Browser;
}

const MEASURES: Record<string, (workshop: Workshop) => Promise<Row[]>> = {
  S1: ({ browser, school }) => measureStoryLoads(browser, school.url, quick ? 2 : 15),
  S2: ({ browser, school }) => measureGameLoads(browser, school.url, quick ? 2 : 15),
  S3: ({ browser, school }) => measureGameFrames(browser, school.url, quick ? 2_000 : 8_000),
  S4: ({ browser, school }) =>
    measureLanternPresses(browser, school.url, quick ? { atRest: 6, behindTask: 2 } : { atRest: 100, behindTask: 10 }),
  S5: async ({ browser, school }) => [
    ...(await measureParentsPages(browser, school.url, quick ? 3 : undefined)),
    ...(await measureLighthouse(school, quick ? 1 : 3)),
  ],
  S6: async ({ browser, school }) => [
    ...(await measureReadyAhead(school.url, quick ? 1 : 7)),
    ...(await measureNextPages(browser, school.url, quick ? 1 : 7)),
  ],
  S7: ({ browser, school }) => measureVoiceStarts(browser, school.url, quick ? 2 : 8),
  S8: ({ school }) => measureRecordingRate(school, quick ? 1 : 3, quick ? 0.5 : 2),
  S10: ({ school }) => measureSignInRush(school, quick ? 1 : 7),
  S12: () => Promise.resolve(measureCleanBuild()),
};

/** What is under way, on stderr: stdout carries the result. */
const tell = (line: string) => process.stderr.write(`${line}\n`);

const unknown = wanted.filter((name) => !(name in MEASURES));
if (unknown.length > 0) {
  tell(`No measure is called ${unknown.join(', ')}. There are: ${Object.keys(MEASURES).join(', ')}.`);
  process.exit(2);
}

const machine = {
  processor: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  loadBefore: Math.round(loadavg()[0]! * 10) / 10,
  node: process.version,
  quick,
};
const rows: Row[] = [];
const failures: string[] = [];

/** What is measured is what `npm start` serves. */
const built = spawnSync(process.execPath, [BUILD], { stdio: ['ignore', 2, 2] });
if (built.status !== 0) throw new Error('The pages could not be built; the lines above say why.');

const school = await openBenchSchool(10);
try {
  const browser = await launchChromium();
  try {
    for (const [name, measure] of Object.entries(MEASURES)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      const began = performance.now();
      try {
        rows.push(...(await measure({ school, browser })));
        tell(`${name} took ${((performance.now() - began) / 1_000).toFixed(0)} s`);
      } catch (error) {
        failures.push(`${name} could not be measured: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  } finally {
    await browser.close();
  }
  const errors = school.errors();
  if (errors.length > 0) failures.push(`The server logged ${errors.length} errors; the first: ${errors[0]}`);
} finally {
  await school.stop();
}

if (asJson) {
  const found = rows.map((row) => ({ ...row, verdict: verdict(row) || undefined }));
  console.log(JSON.stringify({ machine, rows: found, failures }, null, 2));
} else {
  console.log(tableOf(rows));
  console.log(
    `\n${machine.processor}, ${machine.cores} cores, load ${machine.loadBefore} before, Node ${machine.node}${quick ? '; quick: too few rounds to mean anything' : ''}`,
  );
}
failures.forEach(tell);
process.exitCode = failures.length > 0 ? 1 : 0;
