/**
 * Lets a built story show its first scene sooner, and a game its first card: `first-sight.ts <folder>`, before policies
 * are narrowed. Its page begins with what that needs of the styles, typefaces not among it; all of them but those of
 * other bands stand at its end, as they were, so that what wins is decided as before. A browser that can is told not to
 * draw half a scene, and to fetch a story's script, without which it can be read, after the rest. Pages without islands
 * lose the marks that only islands look for.
 */
import { createHash } from 'node:crypto';
import postcss, { type AtRule, type Container } from 'postcss';
import { changeBuiltPages } from './built-pages.ts';

/** Shorter sheets are not worth dividing: characters. */
const LONG = 20_000;
const STYLE = /<style>([\s\S]*?)<\/style>/g;
const POLICY = /<meta http-equiv="content-security-policy" content="[^"]*style-src[^;"]*/i;
const FIRST_SCENE = /<section class="scene [^"]*\bfirst\b[^"]*" id="([^"]+)"/;
const GAME = /<div class="game" id="([^"]+)"/;
const LATER_SCENE = /<section class="scene (?![^"]*\bfirst\b)/;
const END_OF_PAGE = /<script type="module"|<\/body>/;
/** Typefaces come with the whole sheet, and until then nobody looks on the device for what is not there. */
const NOT_FIRST = ['font-face'];
const NAMES_FACES = /^(font-family|--font-\w+)$/;

/** What can be seen at first: a page without its later scenes. */
function firstSight(html: string): string {
  const later = html.search(LATER_SCENE);
  return later < 0 ? html : html.slice(0, later) + html.slice(html.lastIndexOf('</section>'));
}

interface Named {
  /** Classes and ids. */
  names: ReadonlySet<string>;
  band: string;
}

function namedIn(html: string): Named {
  const lists = [...html.matchAll(/\b(?:class|id)="([^"]*)"/g)].flatMap(([, list]) => list!.split(/\s+/));
  return { names: new Set(lists), band: /<html [^>]*data-band="(\w+)"/.exec(html)?.[1] ?? '' };
}

const bandsIn = (selector: string) => [...selector.matchAll(/\[data-band=["']?(\w+)/g)].map(([, one]) => one);

function withoutBrackets(selector: string): string {
  let bare = selector;
  for (let before = ''; before !== bare; bare = bare.replace(/\([^()]*\)/g, '')) before = bare;
  return bare;
}

/** Whether it could fit something on the page; what stands in round brackets is not looked at, so it says yes too often. */
function mayFit(selector: string, { names, band }: Named): boolean {
  const bands = bandsIn(selector);
  const bare = withoutBrackets(selector.replace(/\[[^\]]*\]/g, ''));
  const wanted = [...bare.matchAll(/[.#]((?:[\w-]|\\.)+)/g)].map(([, name]) => name!.replace(/\\/g, ''));
  return wanted.every((name) => names.has(name)) && (/\(/.test(selector) || bands.every((one) => one === band));
}

function keepFitting(container: Container, named: Named): void {
  container.each((node) => {
    if (node.type === 'rule' && !node.selectors.some((selector) => mayFit(selector, named))) node.remove();
    if (node.type !== 'atrule' || !node.nodes || node.name.endsWith('keyframes')) return;
    const atRule: AtRule = node;
    if (/^(media|supports|container|layer)$/.test(atRule.name)) keepFitting(atRule, named);
    if (atRule.nodes!.length === 0 || atRule.params === 'print' || NOT_FIRST.includes(atRule.name)) atRule.remove();
  });
}

const bareName = (name: string) => name.trim().replace(/["']/g, '');

/** The typefaces a sheet brings along, by name. */
function facesIn(root: Container): Set<string> {
  const names = new Set<string>();
  root.walkAtRules('font-face', (face) => {
    face.walkDecls('font-family', ({ value }) => void names.add(bareName(value)));
  });
  return names;
}

/** What of a style sheet could fit what is first seen of a page, in the order of the sheet. */
export function firstStyles(html: string, sheet: string): string {
  const root = postcss.parse(sheet);
  const late = facesIn(root);
  keepFitting(root, namedIn(firstSight(html)));
  root.walkDecls(NAMES_FACES, (names) => {
    const there = names.value.split(',').filter((name) => !late.has(bareName(name)));
    if (there.length > 0) names.value = there.join(',').trim();
  });
  const kept = root.toString();
  root.walkAtRules(/keyframes$/, (frames) => {
    if (kept.split(frames.params).length <= 2) frames.remove();
  });
  return root.toString();
}

/** The sheet without rules that say outright, and not in round brackets, that they are for another band. */
export function ownStyles(html: string, sheet: string): string {
  const { band } = namedIn(html);
  const root = postcss.parse(sheet);
  root.walkRules((rule) => {
    const isOwn = (selector: string) => bandsIn(withoutBrackets(selector)).every((one) => one === band);
    if (!rule.selectors.some(isOwn)) rule.remove();
  });
  return root.toString();
}

/** What Svelte leaves in its markup to find its way back; a page without islands never looks for it. */
const MARK = /<!--(?:\[-?\d*!?|\])?-->/g;

export function withoutMarks(html: string): string {
  return html.includes('<astro-island') ? html : html.replace(MARK, '');
}

/** The scripts of a story come last. */
function withLateScripts(html: string): string {
  return FIRST_SCENE.test(html)
    ? html.replaceAll('<script type="module"', '<script type="module" fetchpriority="low"')
    : html;
}

/** The same page with its first styles first; one without scenes, with few styles or without a policy is returned as it is. */
export function withFirstStyles(html: string): string {
  const end = html.search(END_OF_PAGE);
  const blocks = [...html.slice(0, end).matchAll(STYLE)].map(([block, sheet]) => ({ block, sheet: sheet! }));
  const sheet = ownStyles(html, blocks.map((one) => one.sheet).join(''));
  const id = (FIRST_SCENE.exec(html) ?? GAME.exec(html))?.[1];
  if (id === undefined || sheet.length < LONG || !POLICY.test(html)) return html;
  const first = firstStyles(html, sheet);
  const wait = `<link rel="expect" href="#${id}" blocking="render">`;
  let start = html.slice(0, end);
  for (const [n, { block }] of blocks.entries()) {
    start = start.replace(block, () => (n === 0 ? `<style>${first}</style>${wait}` : ''));
  }
  const hashes = [first, sheet].map((text) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  return `${start}<style>${sheet}</style>${html.slice(end)}`.replace(POLICY, (policy) => policy + hashes.join(''));
}

/** `node src/tools/first-sight.ts <folder>` */
if (import.meta.main) changeBuiltPages(process.argv[2], (html) => withLateScripts(withFirstStyles(withoutMarks(html))));
