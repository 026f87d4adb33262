/** Checks the facts of the world outside: each was looked up within the last year. */
import { helpRoutes } from '../../schemas/content/facts.ts';
import { fitSchema } from './fit-schema.ts';
import type { Problem } from './problem.ts';
import { filesIn, readContent } from './read-file.ts';

/** @param today ISO date */
export function checkFacts(root: string, today: string): Problem[] {
  return filesIn(`${root}/content/facts`, '.yaml').flatMap((name) => {
    const problems: Problem[] = [];
    const file = `content/facts/${name}`;
    const report = (problem: Omit<Problem, 'file'>) => void problems.push({ file, ...problem });
    const raw = readContent(root, file, report);
    const facts = raw === undefined ? undefined : fitSchema(helpRoutes, raw, report);
    facts?.routes.forEach(({ reviewedOn }, index) => {
      const path = `routes[${index}].reviewedOn`;
      if (reviewedOn > today) {
        report({ path, expected: `a day up to ${today}`, found: reviewedOn, todo: 'enter the day it was looked up' });
      } else if (reviewedOn < yearBefore(today)) {
        const todo = 'look the fact up at its source, then enter today';
        report({ path, expected: `a day from ${yearBefore(today)} on`, found: reviewedOn, todo, stale: true });
      }
    });
    return problems;
  });
}

function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}
