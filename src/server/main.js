/**
 * `npm start`. What Node makes of the sources (types taken out, then compiled) is kept where the build left it: taking
 * types out anew would hold some 25 MB for as long as the server runs. Plain JavaScript, so as to come before all that.
 */
import { enableCompileCache, flushCompileCache } from 'node:module';
import { resolve } from 'node:path';

enableCompileCache(resolve(import.meta.dirname, '../../dist/compiled'));
const { serve } = await import('./serve.ts');
await serve();
flushCompileCache();
