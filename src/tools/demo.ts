/**
 * `npm run demo`: a throw-away school on this machine, with addresses and sign-ins printed; gone when stopped.
 * With `--json` stdout carries one JSON object and nothing else. PORT, HOST and PUBLIC_URL count as for `npm start`;
 * the data is always the demo's own: a database server is used only when DEMO_DATABASE_URL names an empty one.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pino from 'pino';
import { builtPages } from '../server/build.ts';
import { BadSetting, linksStayHere } from '../server/config.ts';
import { makeLog } from '../server/logs.ts';
import { start } from '../server/start.ts';
import { DemoClock } from './demo/clock.ts';
import { inWords } from './demo/in-words.ts';
import { liveTheWeek } from './demo/week.ts';
import { seedSchool } from './seed-demo.ts';

const root = resolve(import.meta.dirname, '..', '..');
const dist = join(root, 'dist');
const asJson = process.argv.includes('--json');
const log = makeLog(pino.destination({ dest: 2, sync: true }));
// Whoever looks around reads the addresses, not each request.
if (!asJson) log.level = 'error';
process.on('unhandledRejection', (err) => log.error({ err }, 'unhandled rejection'));

// Whatever the build prints goes to stderr.
const built = spawnSync(process.execPath, [join(root, 'src/server/build.ts')], { stdio: ['ignore', 2, 2] });
if (built.status !== 0) process.exit(1);

process.umask(0o077);
const dataDir = mkdtempSync(join(tmpdir(), 'tellwood-demo-'));
process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }));
const clock = new DemoClock();
try {
  const running = await start({
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: process.env['DEMO_DATABASE_URL'] ?? '' },
    client: join(dist, 'client'),
    pages: () => builtPages(dist),
    log,
    clock: clock.now,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void running.stop().then(() => process.exit(0)));
  }
  if (!running.setUpLink) throw new Error('that database holds a school already; name an empty one.');
  const seeded = await seedSchool(running.setUpLink);
  await liveTheWeek(seeded, clock);
  clock.goToPresent();
  if (linksStayHere(running.config)) {
    process.stderr.write('Links and QR codes name this machine only: set PUBLIC_URL to the address others use.\n');
  }
  process.stdout.write(asJson ? `${JSON.stringify(seeded.school)}\n` : inWords(seeded.school));
} catch (error) {
  const said = error instanceof Error ? error.message : String(error);
  process.stderr.write(error instanceof BadSetting ? `${said}\n` : `The demo school could not be made: ${said}\n`);
  process.exit(1);
}
