/** Opens a folder of content: what it holds in one file, its words in a file for each language, every misfit reported. */
import type { z } from 'zod';
import { fitSchema } from './fit-schema.ts';
import type { Problem, Report } from './problem.ts';
import { filesIn, readContent } from './read-file.ts';

interface Kind<Graph, Words> {
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

/** Undefined where the graph cannot be read; its words have been looked at all the same. English must be there. */
export function openContent<Graph, Words>(
  root: string,
  folder: string,
  kind: Kind<Graph, Words>,
  problems: Problem[],
): Opened<Graph, Words> | undefined {
  const open = <T>(name: string, schema: z.ZodType<T>) => {
    const report: Report = (problem) => problems.push({ file: `${folder}/${name}`, ...problem });
    const raw = readContent(root, `${folder}/${name}`, report);
    return { value: raw === undefined ? undefined : fitSchema(schema, raw, report), report };
  };
  const { value: graph, report } = open(kind.file, kind.graph);
  const others = filesIn(`${root}/${folder}`, '.yaml').filter((name) => name !== kind.file);
  const languages = [...new Set(['en.yaml', ...others])].flatMap((name) => {
    const { value: words, report } = open(name, kind.words);
    return words === undefined ? [] : [{ isEnglish: name === 'en.yaml', words, report }];
  });
  return graph && { graph, report, languages };
}
