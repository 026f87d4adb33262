/** Starts the server: opens the port, the database and the services, and puts the front server before the built pages. */
import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { BadSetting, readConfig, withPort, type Config } from './config.ts';
import { front, type Pages } from './http/front.ts';
import { Problem, problemResponse } from './http/problem.ts';
import { staticFiles } from './http/static-files.ts';
import { backUpHourly, systemTimer, type Timer } from './hourly-backups.ts';
import { makeLog } from './logs.ts';
import { loadSecrets } from './secrets.ts';
import { publishDefaultsEverywhere } from './services/agreements/publish-defaults.ts';
import { readDefaultAgreements } from './services/agreements/read-defaults.ts';
import { makeServices, type Services } from './services/index.ts';
import type { Deps } from './services/deps.ts';
import { makeLive } from './services/live.ts';
import { openStore } from './open-store.ts';

export interface StartOptions {
  env: Record<string, string | undefined>;
  /** Folder of the built files that anybody may read. */
  client: string;
  pages: () => Promise<Pages>;
  log?: Logger;
  clock?: () => number;
  random?: (bytes: number) => Uint8Array;
  timer?: Timer;
}

export interface Running {
  config: Config;
  /** What the services were made with. */
  deps: Deps;
  services: Services;
  /** The single-use link that sets the school up; null once there is one. */
  setUpLink: string | null;
  stop(): Promise<void>;
}

const AGREEMENTS = join(import.meta.dirname, '../../content/agreements');
/** How long a request may still run once the server is asked to stop: milliseconds. */
const GRACE_MS = 3_000;

const PORT_SENTENCES: Record<string, (config: Config) => string> = {
  EADDRINUSE: (c) => `Port ${c.port} is already in use: stop the other program, or set PORT to a free one.`,
  EACCES: (c) => `Port ${c.port} may not be opened by this account: set PORT to one above 1023.`,
  EADDRNOTAVAIL: (c) => `HOST is "${c.host}", which is not an address of this machine.`,
  ENOTFOUND: (c) => `HOST is "${c.host}", which is not an address of this machine.`,
};

/** Opening the port first keeps a second server off the same database. */
function open(server: Server, config: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const sentence = PORT_SENTENCES[error.code ?? ''];
      reject(sentence ? new BadSetting(sentence(config), error) : error);
    });
    server.listen(config.port, config.host, () => resolve((server.address() as AddressInfo).port));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
  });
}

/** @throws BadSetting */
export async function start(options: StartOptions): Promise<Running> {
  const {
    log = makeLog(),
    clock = Date.now,
    random = (n: number) => new Uint8Array(randomBytes(n)),
    timer = systemTimer,
  } = options;
  const asked = readConfig(options.env);
  const secrets = loadSecrets(asked.dataDir, random);
  const starting = problemResponse(new Problem('starting-up', { retryAfter: 1 }));
  const body = await starting.text();
  let answer: ReturnType<typeof front> | null = null;
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 15_000 }, (req, res) => {
    if (answer) return void answer(req, res);
    res
      .writeHead(503, { 'Content-Type': 'application/json', 'Retry-After': '1', 'Cache-Control': 'no-store' })
      .end(body);
  });
  const config = withPort(asked, await open(server, asked));
  const undo: (() => Promise<void>)[] = [() => close(server)];
  const stop = async () => {
    answer = null;
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const store = await openStore(config, log, clock);
    undo.unshift(() => store.close());
    if (store.kind === 'sqlite') {
      const backups = backUpHourly({ dataDir: config.dataDir, clock, timer, log });
      undo.push(() => backups.stop());
    }
    const live = await makeLive(store, log);
    const agreements = readDefaultAgreements(AGREEMENTS);
    undo.push(() => live.close());
    const deps: Deps = { store, db: store.db, clock, random, config, secrets, log, live, agreements };
    const services = makeServices(deps);
    await services.setUp.checkKeys();
    await services.setUp.release();
    await publishDefaultsEverywhere(deps);
    const setUpLink = await services.setUp.link();
    answer = front({
      config,
      services,
      files: staticFiles(options.client, config.keptOffline),
      pages: await options.pages(),
      log,
    });
    return { config, deps, services, setUpLink, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
