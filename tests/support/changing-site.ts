/** Serves a built site as any web server would, can be stopped and started at one address, and be given another build. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import sirv from 'sirv';

const MAKE_WORKER = resolve(import.meta.dirname, '../../src/tools/make-worker.ts');
const DIST = process.env['TELLWOOD_DIST'] ?? resolve(import.meta.dirname, '../../dist');

export class ChangingSite {
  #server: Server | null = null;
  #port = 0;
  #folder = join(DIST, 'client');
  readonly #made: string[] = [];
  /** Paths asked for since the last look. */
  asked: string[] = [];

  get url(): string {
    return `http://localhost:${this.#port}`;
  }

  async start(): Promise<void> {
    const files = sirv(this.#folder, { dev: true });
    this.#server = createServer((request, response) => {
      this.asked.push((request.url ?? '').split('?', 1)[0]!);
      response.setHeader('Cache-Control', 'no-cache');
      files(request, response, () => void response.writeHead(404).end());
    });
    await new Promise<void>((listening) => this.#server!.listen(this.#port, '127.0.0.1', listening));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    return new Promise((stopped) => {
      if (!server) return stopped();
      server.close(() => stopped());
      server.closeAllConnections();
    });
  }

  /** A build in which each of `pages` says `after` for `before`, and which no compressed copy contradicts. */
  async update(pages: readonly string[], before: string, after: string): Promise<void> {
    const folder = this.#copy();
    for (const page of pages) {
      const file = join(folder, page, 'index.html');
      const html = readFileSync(file, 'utf8');
      if (!html.includes(before)) throw new Error(`${page} does not say "${before}".`);
      writeFileSync(file, html.replaceAll(before, after));
    }
    const made = spawnSync(process.execPath, [MAKE_WORKER, folder], { encoding: 'utf8' });
    if (made.status !== 0) throw new Error(made.stderr);
    await this.#serve(folder);
  }

  /** What a technician does when the service worker must go: the kill switch takes its place. */
  async switchOff(): Promise<void> {
    const folder = this.#copy();
    cpSync(join(folder, 'sw-off.js'), join(folder, 'sw.js'));
    await this.#serve(folder);
  }

  async close(): Promise<void> {
    await this.stop();
    this.#folder = join(DIST, 'client');
    for (const folder of this.#made.splice(0)) rmSync(folder, { recursive: true, force: true });
  }

  #copy(): string {
    const folder = mkdtempSync(join(tmpdir(), 'tellwood-site-'));
    this.#made.push(folder);
    cpSync(this.#folder, folder, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
    return folder;
  }

  async #serve(folder: string): Promise<void> {
    await this.stop();
    this.#folder = folder;
    await this.start();
  }
}
