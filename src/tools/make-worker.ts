/** Writes the service worker into a build: `make-worker.ts <folder>`, after the pages and before compression. */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { sortIntoPacks } from './make-worker/packs.ts';

const WORKER = resolve(import.meta.dirname, '../worker');

async function bundled(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry: join(WORKER, entry), formats: ['iife'], name: 'worker' } },
  });
  const [{ output }] = built as unknown as [{ output: { code: string }[] }];
  return output[0]!.code;
}

const folder = process.argv[2];
if (!folder) throw new Error('make-worker.ts needs the folder of the built site.');

const packs = sortIntoPacks(folder);
writeFileSync(join(folder, 'sw.js'), `self.PACKS=${JSON.stringify(packs)};\n${await bundled('sw.ts')}`);
writeFileSync(join(folder, 'sw-off.js'), await bundled('off.ts'));
