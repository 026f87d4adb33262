/** Sorts the built files into the packs that a device keeps: a band's pages with all they use, and what all share. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Pack, PackFile, PackList, Packs } from '../../schemas/offline.ts';

/** The pages of each pack, as folders of the built site; a folder stands for all that is in it. */
const PAGES: Record<Pack, readonly string[]> = {
  shared: ['/index.html', '/join/', '/sign-in/', '/tiles/', '/offline/'],
  acorns: ['/acorns/'],
  saplings: ['/saplings/'],
  branches: ['/branches/'],
  canopy: ['/canopy/'],
  parents: ['/parents/', '/about/', '/privacy/', '/accessibility/'],
};
/** Small things whose addresses are made while playing, so that no page names them. */
const ALWAYS_SHARED = [/^\/art\/(?!README)/, /^\/sounds\/.*\.mp3$/, /^\/manifest\.webmanifest$/, /^\/icons\//];
const TEXT = /\.(html|js|mjs|css|svg|json|webmanifest)$/;
const COPIES = /\.(br|gz)$/;
const HASHED = /^\/_astro\//;
const VOICE = '/voice/en/';
/** Named after the words that are spoken: what was fetched half-way through an update still says them. */
const CLIP = /\.mp3$/;

/** @param folder what the build made for anybody to read */
export function sortIntoPacks(folder: string): Packs {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !COPIES.test(entry.name))
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
    .sort();
  const known = new Set(files);
  const bytesOf = (path: string) => readFileSync(join(folder, path));
  const uses = usesWithin(known, bytesOf);

  const shared = reach(known, uses, [
    ...pagesOf(files, PAGES.shared),
    ...files.filter((path) => ALWAYS_SHARED.some((pattern) => pattern.test(path))),
  ]);
  const pack = (name: Pack): PackList => {
    const all = name === 'shared' ? shared : reach(known, uses, pagesOf(files, PAGES[name]));
    const own = name === 'shared' ? all : all.filter((path) => !shared.includes(path));
    const listed = own.map((path) => packFile(path, bytesOf(path)));
    return { version: versionOf(listed), files: listed };
  };
  return Object.fromEntries((Object.keys(PAGES) as Pack[]).map((name) => [name, pack(name)])) as Packs;
}

function pagesOf(files: readonly string[], folders: readonly string[]): string[] {
  return files.filter((path) => path.endsWith('.html') && folders.some((start) => path.startsWith(start)));
}

/** What a file names: addresses from the root, modules beside it, and the clips of the lines it speaks. Not other pages. */
function usesWithin(known: ReadonlySet<string>, bytesOf: (path: string) => Buffer) {
  const voiceLists = [...known].filter((path) => path.startsWith(VOICE) && path.endsWith('.json'));
  return (path: string): string[] => {
    if (!TEXT.test(path)) return [];
    const text = bytesOf(path).toString('utf8');
    if (voiceLists.includes(path)) return clipsIn(text).filter((clip) => known.has(clip));
    const rooted = text.match(/\/(?:_astro|art|sounds|icons)\/[\w./%-]+/g) ?? [];
    const beside = HASHED.test(path)
      ? [...text.matchAll(/["'`]\.\/([\w.-]+\.m?js)["'`]/g)].map((m) => `/_astro/${m[1]}`)
      : [];
    const spoken = path.endsWith('.html') ? voiceLists.filter((list) => speaks(text, list)) : [];
    return [...rooted, ...beside, ...spoken].filter((found) => known.has(found));
  };
}

/** `story.free-gems.json` holds the lines `story:free-gems:…`, `message.map.json` those of `message:map.…`. */
function speaks(html: string, list: string): boolean {
  const [area = '', id = '', band] = list.slice(VOICE.length, -'.json'.length).split('.');
  if (band && !html.includes(`data-band="${band}"`)) return false;
  return html.includes(`${area}:${id}${area === 'message' ? '.' : ':'}`);
}

function clipsIn(list: string): string[] {
  return (list.match(/\b[0-9a-f]{12}\b/g) ?? []).map((name) => `${VOICE}${name}.mp3`);
}

function reach(known: ReadonlySet<string>, uses: (path: string) => string[], from: readonly string[]): string[] {
  const reached = new Set(from.filter((path) => known.has(path)));
  for (const path of reached) for (const used of uses(path)) reached.add(used);
  return [...reached].sort();
}

function packFile(path: string, bytes: Buffer): PackFile {
  const hash = createHash('sha256').update(bytes);
  const url = path.replace(/\/index\.html$/, '/');
  if (HASHED.test(path)) return { url, revision: null };
  const revision = hash.copy().digest('hex').slice(0, 12);
  return CLIP.test(path) ? { url, revision } : { url, revision, integrity: `sha256-${hash.digest('base64')}` };
}

/** Every address or revision holds a hash of what is in the file; together they name the version of the pack. */
function versionOf(files: readonly PackFile[]): string {
  const named = files.map(({ url, revision }) => `${url} ${revision}`).join('\n');
  return createHash('sha256').update(named).digest('hex').slice(0, 16);
}
