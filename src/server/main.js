/**
 * `npm start`. What Node makes of the sources (types taken out, then compiled) is kept where the build left it: taking
 * types out anew would hold some 25 MB for as long as the server runs. Plain JavaScript, so as to come before all that.
 */
import { enableCompileCache, flushCompileCache } from 'node:module';
import { resolve } from 'node:path';

/* glibc lets every thread take memory from a heap of its own and gives little of it back; it is told so before it starts. */
if (process.platform === 'linux' && !process.env['MALLOC_ARENA_MAX']) {
  const again = [process.execPath, ...process.execArgv, ...process.argv.slice(1)];
  process.execve(process.execPath, again, { ...process.env, MALLOC_ARENA_MAX: '2' });
}

enableCompileCache(resolve(import.meta.dirname, '../../dist/compiled'));
const { serve } = await import('./serve.ts');
await serve();
flushCompileCache();
