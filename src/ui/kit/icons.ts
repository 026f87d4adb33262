/** Takes from the fluent-emoji-flat set, at build time, just the icons that content and pages name. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PAGE_ICONS } from './page-icons.ts';

interface IconSet {
  icons: Record<string, { body: string }>;
  aliases?: Record<string, { parent: string }>;
  width: number;
  height: number;
}

const SET = 'node_modules/@iconify-json/fluent-emoji-flat/icons.json';

/** Every icon to publish as a file of its own; throws one error that lists all unknown names and where they stand. */
export function iconsInUse(): { name: string; svg: string }[] {
  const set = JSON.parse(readFileSync(join(process.cwd(), SET), 'utf8')) as IconSet;
  const named = new Map<string, string>(PAGE_ICONS.map((name) => [name, 'src/ui/kit/page-icons.ts']));
  for (const file of contentFiles('content')) {
    for (const name of pictureNames(parse(readFileSync(file, 'utf8')))) named.set(name, file);
  }
  const unknown = [...named].filter(([name]) => !bodyOf(set, name));
  if (unknown.length > 0) {
    throw new Error(
      unknown.map(([name, file]) => `${file}: expected a fluent-emoji-flat icon, found "${name}"`).join('\n'),
    );
  }
  return [...named.keys()].sort().map((name) => ({ name, svg: svgOf(set, name) }));
}

function contentFiles(folder: string): string[] {
  return readdirSync(join(process.cwd(), folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => join(folder, path));
}

/** The fields that name pictures: a thing's, who asks for it, and what a post's photo shows. */
const PICTURE_FIELDS = ['picture', 'asker', 'photo'];

/** All values of those fields at any depth that name an icon and not a drawing of ours. */
function pictureNames(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(pictureNames);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const named = PICTURE_FIELDS.includes(key) ? [inner].flat().filter((one) => typeof one === 'string') : [];
    return named.length > 0 ? named.filter((name) => !name.startsWith('art:')) : pictureNames(inner);
  });
}

function bodyOf(set: IconSet, name: string): string | undefined {
  return set.icons[name]?.body ?? set.icons[set.aliases?.[name]?.parent ?? '']?.body;
}

function svgOf(set: IconSet, name: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${set.width} ${set.height}">${bodyOf(set, name)}</svg>`;
}
