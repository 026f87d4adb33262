/** `npm test`: runs every stage in order, prints how long each took, and ends with the line `N passed, N failed`. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { installBrowsers } from './support/chromium.ts';

const ROOT = resolve(import.meta.dirname, '..');
const BIN = join(ROOT, 'node_modules', '.bin');
const reports = mkdtempSync(join(tmpdir(), 'tellwood-reports-'));

/** What one stage found. A stage without counted tests counts as one. */
interface Tally {
  passed: number;
  failed: number;
}
type Stage = { name: string; run(): Tally | Promise<Tally> };

/** Packages of this repository come first, so that its own Node runs everything. */
const ENV = {
  ...process.env,
  PATH: `${BIN}${delimiter}${process.env['PATH'] ?? ''}`,
  ASTRO_TELEMETRY_DISABLED: '1',
};

function succeeds(command: string, args: string[], env: Record<string, string> = {}): boolean {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...ENV, ...env } });
  if (error) console.error(error.message);
  return status === 0;
}

/** Runs beside others; what it has to say comes in one piece, when it is done. */
async function succeedsBeside(command: string, args: string[]): Promise<boolean> {
  const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env: ENV });
  const ended = new Promise<number | null>((resolve) => {
    child.once('error', (error) => (console.error(error.message), resolve(1))).once('close', resolve);
  });
  const [out, errors, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  process.stdout.write(out);
  process.stderr.write(errors);
  return status === 0;
}

/** The build that is tested also speaks the two pseudo-languages. */
const BUILD = { TELLWOOD_PSEUDO: '1' };

/** Commands run side by side, and every one to its end, so that one run shows every problem. */
async function checks(...commands: [string, ...string[]][]): Promise<Tally> {
  const results = await Promise.all(commands.map(([command, ...args]) => succeedsBeside(command, args)));
  return results.every(Boolean) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Counts that add up: a runner that stopped badly, or ran nothing, has failed once at least. */
function counted(ok: boolean, read: () => Tally): Tally {
  try {
    const { passed, failed } = read();
    if (ok && failed === 0 && passed === 0) console.error('No tests were found.');
    return { passed, failed: Math.max(failed, ok && passed > 0 ? 0 : 1) };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

function vitest(project: string): Tally {
  const report = join(reports, `${project}.json`);
  const ok = succeeds('vitest', [
    ...['run', '--config', 'tests/config/vitest.config.ts', '--project', project],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ]);
  return counted(ok, () => {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  });
}

function build(): Tally {
  return succeeds('npm', ['run', 'build'], BUILD) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function journeys(): Tally {
  installBrowsers();
  const report = join(reports, 'journeys.json');
  const ok = succeeds('playwright', ['test', '--config', 'tests/config/playwright.config.ts'], {
    ...BUILD,
    CI_REPORT: '1',
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  return counted(ok, () => {
    const { expected, unexpected, flaky } = JSON.parse(readFileSync(report, 'utf8')).stats;
    return { passed: expected, failed: unexpected + flaky };
  });
}

const STAGES: Stage[] = [
  {
    name: 'lint',
    run: () =>
      checks(
        ['eslint', '--config', 'tests/config/eslint.config.js', '--max-warnings=0', '.'],
        [
          'prettier',
          '--config',
          'tests/config/prettier.config.js',
          '--ignore-path',
          'tests/config/prettierignore',
          '--log-level=warn',
          '--check',
          '.',
        ],
        ['cspell', '--config', 'tests/config/cspell.config.json', '--no-progress', '--no-summary', '--quiet'],
      ),
  },
  {
    name: 'types',
    /** `astro check` reads every .ts and .astro file, `svelte-check` every .svelte file. */
    run: () =>
      succeeds('astro', ['sync'])
        ? checks(
            ['astro', 'check', '--minimumFailingSeverity', 'error', '--minimumSeverity', 'error'],
            ['svelte-check', '--tsconfig', 'tsconfig.json', '--fail-on-warnings'],
          )
        : { passed: 0, failed: 1 },
  },
  { name: 'architecture', run: () => vitest('architecture') },
  {
    name: 'content',
    run: async () => {
      const checked = await checks(['node', 'src/tools/check-content.ts', '--fresh']);
      const tests = vitest('content');
      return { passed: checked.passed + tests.passed, failed: checked.failed + tests.failed };
    },
  },
  { name: 'unit', run: () => vitest('unit') },
  { name: 'contract', run: () => vitest('contract') },
  { name: 'build', run: build },
  { name: 'journeys', run: journeys },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STAGES.some((stage) => stage.name === name));
if (unknown.length > 0) {
  console.error(`No stage is called ${unknown.join(', ')}. There are: ${STAGES.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const total: Tally = { passed: 0, failed: 0 };
for (const stage of STAGES.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  console.log(`\n── ${stage.name}`);
  const began = performance.now();
  const { passed, failed } = await stage.run();
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`── ${stage.name}: ${passed} passed, ${failed} failed in ${seconds} s`);
}
rmSync(reports, { recursive: true, force: true });
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
