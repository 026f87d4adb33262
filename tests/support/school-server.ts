/** The real server in a process of its own, over data of its own, with the demo school in it; it can be killed and started again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { seedSchool, type DemoSchool } from '../../src/tools/seed-demo.ts';
import { JOURNEY_CLASSES } from './journey-classes.ts';

const MAIN = resolve(import.meta.dirname, '../../src/server/main.js');
/** A start that also builds pages takes longer than this, and tests build them first. Milliseconds. */
const START_MS = 30_000;
/** pino's number for errors. */
const ERROR = 50;

export class SchoolServer {
  readonly #dataDir = mkdtempSync(join(tmpdir(), 'tellwood-e2e-'));
  readonly #databaseUrl: string;
  #process: ChildProcess | undefined;
  #url = '';
  /** Everything the server wrote. */
  readonly lines: string[] = [];
  school!: DemoSchool;

  private constructor(databaseUrl: string) {
    this.#databaseUrl = databaseUrl;
  }

  /** @param databaseUrl an empty PostgreSQL database; SQLite where left out */
  static async open(databaseUrl = ''): Promise<SchoolServer> {
    const server = new SchoolServer(databaseUrl);
    const setUpLink = await server.start();
    if (!setUpLink) throw new Error(`The server offered no set-up link:\n${server.lines.join('\n')}`);
    server.school = (await seedSchool(setUpLink, JOURNEY_CLASSES)).school;
    return server;
  }

  /** A server that nobody has set up yet, and the link that does. */
  static async openEmpty(): Promise<{ server: SchoolServer; setUpLink: string }> {
    const server = new SchoolServer('');
    const setUpLink = await server.start();
    if (!setUpLink) throw new Error(`The server offered no set-up link:\n${server.lines.join('\n')}`);
    return { server, setUpLink };
  }

  get url(): string {
    return this.#url;
  }

  /** Lines that say something went wrong: errors, and rejections nobody handled. */
  get errors(): string[] {
    return this.lines.filter((line) => {
      try {
        return (JSON.parse(line) as { level: number }).level >= ERROR;
      } catch {
        return /unhandled|uncaught/i.test(line);
      }
    });
  }

  /** Starts over the same data, at the same address; returns the set-up link if the server prints one. */
  async start(): Promise<string | null> {
    const server = spawn(process.execPath, [MAIN], {
      env: {
        ...process.env,
        HOST: '127.0.0.1',
        PORT: this.#url ? new URL(this.#url).port : '0',
        DATA_DIR: this.#dataDir,
        DATABASE_URL: this.#databaseUrl,
        PUBLIC_URL: '',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process = server;
    createInterface(server.stderr).on('line', (line) => this.lines.push(line));
    let link: string | null = null;
    await new Promise<void>((ready, fail) => {
      const late = setTimeout(() => fail(new Error(`No start in time:\n${this.lines.join('\n')}`)), START_MS);
      server.once('exit', (code) => fail(new Error(`The server stopped with ${code}:\n${this.lines.join('\n')}`)));
      createInterface(server.stdout).on('line', (line) => {
        this.lines.push(line);
        this.#url ||= /^Tellwood is at (\S+)$/.exec(line)?.[1] ?? '';
        link ??= /\S+\/staff\/set-up\/\?token=\S+/.exec(line)?.[0] ?? null;
        /** The link, where there is one, stands right below the address. */
        if (line.startsWith('Tellwood is at')) setTimeout(() => (clearTimeout(late), ready()), 50);
      });
    });
    return link;
  }

  /** As a power cut would: no goodbye. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
    rmSync(this.#dataDir, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const server = this.#process;
    this.#process = undefined;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, 'exit');
    server.kill(signal);
    await gone;
  }
}
