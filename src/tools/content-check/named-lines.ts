/** Finds ids of spoken lines that the code names in full, and tells those that are no line. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LINE_SOURCES, placeOfLine } from '../../domain/voice.ts';
import type { Problem } from './problem.ts';

/** `message:lantern.heading`, `story:free-gems:told`; what the code completes at run time ends in a dot or colon. */
const NAMED = new RegExp(`['"\`]((?:${LINE_SOURCES.join('|')}):[a-z0-9-]+[a-z0-9.:-]*[a-z0-9])['"\`]`, 'g');
const FOLDERS = ['src/ui', 'src/pages', 'src/layouts'];

export function checkNamedLines(root: string, ids: ReadonlySet<string>): Problem[] {
  return FOLDERS.filter((folder) => existsSync(join(root, folder))).flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|svelte|astro)$/.test(name))
      .flatMap((name) =>
        [...readFileSync(join(root, folder, name), 'utf8').matchAll(NAMED)]
          .map((match) => match[1]!)
          .filter((id) => placeOfLine(id) && !ids.has(id))
          .map((id) => ({
            file: `${folder}/${name.replaceAll('\\', '/')}`,
            path: '',
            expected: 'the id of a line that is spoken',
            found: id,
            todo: 'correct it: src/ui/voice/README.md says how lines are named',
          })),
      ),
  );
}
