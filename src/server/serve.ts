/** What `npm start` does: builds the pages if needed, starts the server, says where it is, and stops it when asked. */
import { resolve } from 'node:path';
import { builtPages, buildIfNeeded } from './build.ts';
import { BadSetting, linksStayHere, readConfig } from './config.ts';
import { makeLog } from './logs.ts';
import { start } from './start.ts';

const root = resolve(import.meta.dirname, '..', '..');
const dist = resolve(root, 'dist');
const say = (line: string) => process.stdout.write(`${line}\n`);
const log = makeLog();

export async function serve(): Promise<void> {
  // Astro's adapter listens too, and swallows what no request owns; ours makes sure that it is seen.
  process.on('unhandledRejection', (err) => log.error({ err }, 'unhandled rejection'));
  process.on('uncaughtException', (err) => {
    log.fatal({ err }, 'uncaught exception');
    process.exit(1);
  });

  try {
    // A bad setting should be said before a minute of building.
    readConfig(process.env);
    await buildIfNeeded(root, dist, say);
    // The database, its backups and the secrets are for this account alone, wherever the data folder is.
    process.umask(0o077);
    const running = await start({
      env: process.env,
      client: resolve(dist, 'client'),
      pages: () => builtPages(dist),
      log,
    });
    say(`Tellwood is at ${running.config.publicUrl}`);
    if (linksStayHere(running.config)) {
      say(
        'Other devices can reach it, but links and QR codes name this machine only: set PUBLIC_URL to the address they use.',
      );
    }
    if (running.setUpLink) {
      say(`No school has been set up yet. Open this link once to do it:\n  ${running.setUpLink}`);
      say('To look around first, stop this and run: npm run demo');
    }
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        log.info({ signal }, 'stopping');
        void running.stop().then(() => process.exit(0));
      });
    }
  } catch (error) {
    if (error instanceof BadSetting) {
      process.stderr.write(`${error.message}\n`);
    } else {
      log.error({ err: error }, 'could not start');
      process.stderr.write(`Tellwood could not start: ${error instanceof Error ? error.message : String(error)}\n`);
    }
    process.exit(1);
  }
}
