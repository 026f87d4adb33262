/** Opens content: what it holds in one file, its words in a file for each language, every misfit reported. */
import { existsSync } from 'node:fs';
import type { z } from 'zod';
import { fitSchema } from './fit-schema.ts';
import type { Problem, Report } from './problem.ts';
import { filesIn, foldersIn, readContent } from './read-file.ts';

export interface Kind<Graph, Words> {
  /** The file that is the same in every language, such as `scenario.yaml`. */
  file: string;
  graph: z.ZodType<Graph>;
  words: z.ZodType<Words>;
}

export interface Opened<Graph, Words> {
  graph: Graph;
  report: Report;
  /** Only the languages whose words could be read. */
  languages: { isEnglish: boolean; words: Words; report: Report }[];
}

/** One file that has to be there and fit. */
export function openFile<T>(root: string, file: string, schema: z.ZodType<T>, problems: Problem[]) {
  const report: Report = (problem) => problems.push({ file, ...problem });
  const raw = readContent(root, file, report);
  return { value: raw === undefined ? undefined : fitSchema(schema, raw, report), report };
}

/** A folder of its own, with its words beside it: `en.yaml`. */
export function openContent<Graph, Words>(
  root: string,
  folder: string,
  kind: Kind<Graph, Words>,
  problems: Problem[],
): Opened<Graph, Words> | undefined {
  const others = filesIn(`${root}/${folder}`, '.yaml').filter((name) => name !== kind.file);
  const files = [...new Set(['en.yaml', ...others])].map((name) => `${folder}/${name}`);
  return openAll(root, folder, kind, files, problems);
}

/** One file among others of its folder, with its words under the same name in a folder for each language. */
export function openShared<Graph, Words>(
  root: string,
  folder: string,
  kind: Kind<Graph, Words>,
  problems: Problem[],
): Opened<Graph, Words> | undefined {
  const others = foldersIn(`${root}/${folder}`)
    .map((locale) => `${folder}/${locale}/${kind.file}`)
    .filter((file) => existsSync(`${root}/${file}`));
  return openAll(root, folder, kind, [...new Set([`${folder}/en/${kind.file}`, ...others])], problems);
}

/**
 * Undefined where the graph cannot be read; its words have been looked at all the same.
 * @param files the words, English first: it must be there
 */
function openAll<Graph, Words>(
  root: string,
  folder: string,
  kind: Kind<Graph, Words>,
  files: readonly string[],
  problems: Problem[],
): Opened<Graph, Words> | undefined {
  const { value: graph, report } = openFile(root, `${folder}/${kind.file}`, kind.graph, problems);
  const languages = files.flatMap((file, index) => {
    const { value: words, report } = openFile(root, file, kind.words, problems);
    return words === undefined ? [] : [{ isEnglish: index === 0, words, report }];
  });
  return graph && { graph, report, languages };
}
