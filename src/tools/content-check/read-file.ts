/** Reads a YAML or JSON content file; one that cannot be read is a problem, never an exception. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { Report } from './problem.ts';

/** The folders directly inside, in order; none where the folder is absent. */
export function foldersIn(path: string): string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The files directly inside that end with one of the endings, in order. */
export function filesIn(path: string, ending: string): string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => entry.name)
    .sort();
}

/** The value of a YAML file (JSON is YAML too), or undefined after reporting why there is none. */
export function readContent(root: string, file: string, report: Report): unknown {
  const path = join(root, file);
  if (!existsSync(path)) {
    report({ path: '', expected: 'this file', found: 'nothing', todo: 'write it' });
    return undefined;
  }
  const document = parseDocument(readFileSync(path, 'utf8'), { prettyErrors: false });
  if (document.errors.length === 0) return document.toJS();
  const source = readFileSync(path, 'utf8');
  for (const error of document.errors) {
    const line = source.slice(0, error.pos[0]).split('\n').length;
    report({ path: `line ${line}`, expected: 'well-formed YAML', found: error.message, todo: 'correct the line' });
  }
  return undefined;
}
