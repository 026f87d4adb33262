/** Compares the ids that have words with the ids of the graph: nothing without words, no words for nothing. */
import type { Report } from './problem.ts';

/** @param owner where the ids are declared, such as `scenario.yaml` */
export function checkSameIds(
  ids: string[],
  words: Record<string, unknown> | undefined,
  path: string,
  owner: string,
  report: Report,
): void {
  const found = Object.keys(words ?? {});
  for (const id of ids.filter((id) => !found.includes(id))) {
    report({
      path: `${path}.${id}`,
      expected: `words for "${id}" of ${owner}`,
      found: 'nothing',
      todo: 'write the words',
    });
  }
  for (const id of found.filter((id) => !ids.includes(id))) {
    report({
      path: `${path}.${id}`,
      expected: `an id of ${owner}`,
      found: id,
      todo: 'correct the id, or remove the words',
    });
  }
}

export const idsOf = (items: { id: string }[]): string[] => items.map(({ id }) => id);
