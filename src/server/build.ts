/** Builds the pages when what they are made of has changed since the last build, known by a stamp in `dist/`. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BadSetting } from './config.ts';
import type { Pages } from './http/front.ts';

/** What pages are made of. `src/server` and `src/tools` are not, but for ON_PAGES: pages know only their types. */
const INPUTS = ['src', 'content', 'public', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];
const NOT_INPUTS = [join('src', 'server'), join('src', 'tools'), join('src', 'decisions')];
const STAMP = '.stamp';
/** Tools that go over the pages once Astro has written them, in this order. */
const ON_PAGES = ['first-sight', 'narrow-policies', 'preload-modules', 'make-worker', 'compress'];
const FAILED = 'The pages could not be built; the lines above say why.';
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
  const tools = ON_PAGES.map((name) => join('src', 'tools', `${name}.ts`)).filter((path) =>
    existsSync(join(root, path)),
  );
  for (const path of [...INPUTS.flatMap((input) => filesUnder(root, input)), ...tools]) {
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
  const tool = (name: string) => join(root, 'src', 'tools', `${name}.ts`);
  const steps = [
    [tool('check-content')],
    [astro, 'build', '--outDir', dist],
    ...ON_PAGES.map((name) => [tool(name), join(dist, 'client')]),
  ];
  for (const step of steps) {
    if ((await run(root, step)) !== 0) throw new BadSetting(FAILED);
  }
  const compiled = { NODE_COMPILE_CACHE: join(dist, COMPILED) };
  if ((await run(root, [join(root, 'src', 'server', 'serve.ts')], compiled)) !== 0) throw new BadSetting(FAILED);
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
