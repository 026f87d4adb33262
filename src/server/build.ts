/** Builds the pages when what they are made of has changed since the last build, known by a stamp in `dist/`. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BadSetting } from './config.ts';
import type { Pages } from './http/front.ts';

/** What pages are made of. `src/server` and `src/tools` are not: pages know only their types. */
const INPUTS = ['src', 'content', 'public', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];
const NOT_INPUTS = [join('src', 'server'), join('src', 'tools'), join('src', 'decisions')];
const STAMP = '.stamp';
/** Where `main.js` looks for what Node has made of the server's sources. */
const COMPILED = 'compiled';

function filesUnder(root: string, path: string): string[] {
  const full = join(root, path);
  if (!existsSync(full) || NOT_INPUTS.some((skipped) => path === skipped || path.startsWith(skipped + sep))) return [];
  try {
    return readdirSync(full)
      .sort()
      .flatMap((name) => filesUnder(root, join(path, name)));
  } catch {
    return [path];
  }
}

/** One hash over the paths and bytes of all inputs. */
export function stampOf(root: string, env: NodeJS.ProcessEnv): string {
  const hash = createHash('sha256').update(`pseudo:${env['TELLWOOD_PSEUDO'] ?? ''}\n`);
  for (const path of INPUTS.flatMap((input) => filesUnder(root, input))) {
    const bytes = readFileSync(join(root, path));
    hash.update(`${path}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

function run(root: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    });
    child.once('error', reject).once('exit', (code) => resolve(code ?? 1));
  });
}

/** @throws BadSetting when the build fails; what it printed says why */
export async function buildIfNeeded(root: string, dist: string, say: (line: string) => void): Promise<void> {
  const stamp = stampOf(root, process.env);
  const file = join(dist, STAMP);
  if (existsSync(file) && readFileSync(file, 'utf8') === stamp) return;
  say('Building the pages. This takes up to a minute.');
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const failed =
    (await run(root, [join(root, 'src', 'tools', 'check-content.ts')])) ||
    (await run(root, [astro, 'build', '--outDir', dist])) ||
    (await run(root, [join(root, 'src', 'tools', 'narrow-policies.ts'), join(dist, 'client')])) ||
    (await run(root, [join(root, 'src', 'tools', 'preload-modules.ts'), join(dist, 'client')])) ||
    (await run(root, [join(root, 'src', 'tools', 'make-worker.ts'), join(dist, 'client')])) ||
    (await run(root, [join(root, 'src', 'tools', 'compress.ts'), join(dist, 'client')])) ||
    (await run(root, [join(root, 'src', 'server', 'serve.ts')], { NODE_COMPILE_CACHE: join(dist, COMPILED) }));
  if (failed) throw new BadSetting('The pages could not be built; the lines above say why.');
  writeFileSync(file, stamp);
}

/** The handler of the built pages. Its own module instance: it shares no state with ours but what a request carries. */
export async function builtPages(dist: string): Promise<Pages> {
  const entry = (await import(pathToFileURL(join(dist, 'server', 'entry.mjs')).href)) as { handler: Pages };
  return entry.handler;
}

/** `npm run build` */
if (import.meta.main) {
  const root = resolve(import.meta.dirname, '..', '..');
  await buildIfNeeded(root, resolve(root, 'dist'), (line) => process.stdout.write(`${line}\n`));
}
