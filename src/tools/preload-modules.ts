/**
 * Names in each built page that is played by a component what that component is made of, so that all of it is fetched at
 * once and not file after file: `preload-modules.ts <folder>`, after the pages and before compression. A game’s drawn
 * scene, which its component asks for as soon as it stands, is named last.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeBuiltPages } from './built-pages.ts';

const COMPONENT = /<astro-island\b[^>]*?\bclient="(?:load|visible)"[^>]*>/g;
const ADDRESS = /\b(?:component|renderer)-url="([^"]+)"/g;
const STATIC = /(?:\bfrom|\bimport)\s*["'`]\.\/([\w.-]+\.js)["'`]/g;
const SCENE = /\bimport\(\s*["'`]\.\/(mount\.[\w-]+\.js)["'`]\s*\)/g;
/** Where no motion is wanted, no scene is drawn. */
const MOVING = '(prefers-reduced-motion: no-preference)';
const END = '</body>';

/** What a module and all that it imports need before they run, itself first; without what is only loaded later. */
function graphOf(from: readonly string[], sourceOf: (address: string) => string): string[] {
  const found = new Set(from);
  for (const address of found) {
    for (const [, file] of sourceOf(address).matchAll(STATIC))
      found.add(new URL(file!, `http://here${address}`).pathname);
  }
  return [...found];
}

/** @param sourceOf the text of a built module by its address from the root */
export function withModules(html: string, sourceOf: (address: string) => string): string {
  const components = [...html.matchAll(COMPONENT)].flatMap(([tag]) =>
    [...tag.matchAll(ADDRESS)].map(([, address]) => address!),
  );
  if (components.length === 0) return html;
  const now = graphOf(components, sourceOf);
  const scenes = components.flatMap((address) =>
    [...sourceOf(address).matchAll(SCENE)].map(([, file]) => new URL(file!, `http://here${address}`).pathname),
  );
  const later = graphOf(scenes, sourceOf).filter((address) => !now.includes(address));
  const links = [
    ...now.map((address) => `<link rel="modulepreload" href="${address}">`),
    ...later.map((address) => `<link rel="modulepreload" href="${address}" fetchpriority="low" media="${MOVING}">`),
  ].join('');
  const end = html.lastIndexOf(END);
  return end < 0 ? html + links : html.slice(0, end) + links + html.slice(end);
}

/** `node src/tools/preload-modules.ts <folder>` */
if (import.meta.main) {
  const folder = process.argv[2];
  const sourceOf = (address: string) => {
    const file = join(folder!, address);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  changeBuiltPages(folder, (html) => withModules(html, sourceOf));
}
