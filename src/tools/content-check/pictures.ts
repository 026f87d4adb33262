/** Knows which pictures exist: drawings below public/art, and icons of the fluent-emoji-flat set. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Report } from './problem.ts';

interface IconSet {
  icons: Record<string, unknown>;
  aliases?: Record<string, unknown>;
}

let icons: Set<string> | undefined;

function iconNames(): Set<string> {
  if (!icons) {
    const file = createRequire(import.meta.url).resolve('@iconify-json/fluent-emoji-flat/icons.json');
    const set = JSON.parse(readFileSync(file, 'utf8')) as IconSet;
    icons = new Set([...Object.keys(set.icons), ...Object.keys(set.aliases ?? {})]);
  }
  return icons;
}

export function checkPicture(root: string, picture: string, path: string, report: Report): void {
  if (picture.startsWith('art:')) {
    const file = `public/art/${picture.slice('art:'.length)}.svg`;
    if (existsSync(join(root, file))) return;
    report({ path, expected: `the file ${file}`, found: picture, todo: 'name a drawing that exists, or draw it' });
  } else if (!iconNames().has(picture)) {
    report({
      path,
      expected: 'the name of a fluent-emoji-flat icon, or art:<path>',
      found: picture,
      todo: 'look the name up in the icon set',
    });
  }
}
