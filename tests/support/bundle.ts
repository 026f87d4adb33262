/** Bundles a test module for the browser, as one script. */
import { build } from 'vite';

export async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'bundle' } },
  });
  const [{ output }] = built as unknown as { output: { code?: string }[] }[] as [{ output: { code: string }[] }];
  return output[0]!.code;
}
