/** Serves the bare pages that ours are compared with, through the same code and as compressed as ours. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { staticFiles } from '../../src/server/http/static-files.ts';
import { build } from 'vite';
import { phaserFeatures, phaserSources } from '../../src/games/stage/phaser-build.js';
import type { BuiltSite } from '../support/built-site.ts';

const PAGES = resolve(import.meta.dirname, 'floor');
const COMPRESS = resolve(import.meta.dirname, '../../src/tools/compress.ts');

const PHASER_PAGE = resolve(import.meta.dirname, 'floor-phaser');

/** @param withPhaser a page of the same build of Phaser as our games, and nothing else, at `/phaser/` */
export async function serveFloorPages(withPhaser = false): Promise<Omit<BuiltSite, 'foreseen'>> {
  const folder = mkdtempSync(join(tmpdir(), 'tellwood-floor-'));
  cpSync(PAGES, folder, { recursive: true });
  if (withPhaser) await buildPhaserPage(join(folder, 'phaser'));
  execFileSync(process.execPath, [COMPRESS, folder]);
  const files = staticFiles(folder);
  const server = createServer((request, response) => {
    files.serve(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((stopped) => {
        server.closeAllConnections();
        server.close(() => {
          rmSync(folder, { recursive: true, force: true });
          stopped();
        });
      }),
  };
}

async function buildPhaserPage(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: PHASER_PAGE,
    base: './',
    logLevel: 'error',
    resolve: { alias: phaserSources },
    define: phaserFeatures,
    build: { outDir, emptyOutDir: true, modulePreload: false },
  });
}
