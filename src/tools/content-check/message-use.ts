/** Finds which message keys the code asks for: whole keys, and beginnings of keys that are completed at run time. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export interface KeyUse {
  /** From the root of the repository, with forward slashes. */
  file: string;
  line: number;
  key: string;
  /** The code completes the key: `roster.reason.` stands for every key that begins so. */
  beginning: boolean;
}

/** Where words are asked for; the server names keys too, but its dotted strings are mostly columns of tables. */
const ASKING = ['engine', 'i18n', 'layouts', 'outbox', 'pages', 'ui', 'worker'];
const SOURCE = /\.(ts|astro|svelte)$/;

/** @param areas names of the area files; every key begins with one */
export function keysUsed(root: string, areas: readonly string[]): KeyUse[] {
  const area = areas.join('|');
  const whole = new RegExp(`(['"\`])((?:${area})(?:\\.[A-Za-z0-9-]+)+(?:_[a-z]+)?)\\1`, 'g');
  const start = new RegExp(`\`((?:${area})\\.[A-Za-z0-9.-]*)\\$\\{|['"]((?:${area})(?:\\.[A-Za-z0-9-]+)*\\.)['"]`, 'g');
  return ASKING.flatMap((folder) => sourcesIn(join(root, 'src', folder))).flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    const use = (index: number, key: string, beginning: boolean): KeyUse => ({
      file: relative(root, path).replaceAll('\\', '/'),
      line: text.slice(0, index).split('\n').length,
      key,
      beginning,
    });
    return [
      ...[...text.matchAll(whole)].map((match) => use(match.index, match[2]!, false)),
      ...[...text.matchAll(start)].map((match) => use(match.index, (match[1] ?? match[2])!, true)),
    ];
  });
}

/** Whether a key of a file (with its plural form) is what the code asked for. */
export function answers(fileKey: string, { key, beginning }: KeyUse): boolean {
  if (beginning) return fileKey.startsWith(key);
  return fileKey === key || fileKey.replace(/_(zero|one|two|few|many|other)$/, '') === key;
}

function sourcesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
