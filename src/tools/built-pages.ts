/** Changes what the build wrote, page by page. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param folder of the built pages, as a tool was given it; throws where it was given none */
export function changeBuiltPages(folder: string | undefined, change: (html: string) => string): void {
  if (!folder) throw new Error('Expected the folder of the built pages, found none.');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.html')) continue;
    const file = join(entry.parentPath, entry.name);
    const html = readFileSync(file, 'utf8');
    const changed = change(html);
    if (changed !== html) writeFileSync(file, changed);
  }
}
