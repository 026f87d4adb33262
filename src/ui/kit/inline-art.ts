/** Reads our own drawings at build time, for pages that animate their parts or must show them with no request. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = new Map<string, string>();

/**
 * The SVG of `public/art/<path>.svg` as markup, decorative: the words beside it say what it shows.
 * Throws when there is no such drawing.
 */
export function inlineArt(path: string): string {
  const known = read.get(path);
  if (known !== undefined) return known;
  const markup = readFileSync(join(process.cwd(), 'public/art', `${path}.svg`), 'utf8')
    .replace(/ role="img" aria-label="[^"]*"/, ' aria-hidden="true" focusable="false"')
    .trim();
  read.set(path, markup);
  return markup;
}
