/** Checks the facts of the world outside: each fits its file's schema and was looked up within the last year. */
import type { z } from 'zod';
import { guides, helpRoutes, minimumAges } from '../../schemas/content/facts.ts';
import { openFile } from './open-content.ts';
import type { Problem, Report } from './problem.ts';
import { filesIn } from './read-file.ts';

interface Fact {
  id: string;
  reviewedOn: string;
}
/** The kinds of facts by the file they stand in, and the list each file holds. */
const KINDS: Record<string, { schema: z.ZodType<Record<string, Fact[]>>; list: string }> = {
  'help-routes.yaml': { schema: helpRoutes, list: 'routes' },
  'guides.yaml': { schema: guides, list: 'guides' },
  'minimum-ages.yaml': { schema: minimumAges, list: 'ages' },
};

/** @param today ISO date */
export function checkFacts(root: string, today: string): Problem[] {
  return filesIn(`${root}/content/facts`, '.yaml').flatMap((name) => {
    const problems: Problem[] = [];
    const file = `content/facts/${name}`;
    const report: Report = (problem) => void problems.push({ file, ...problem });
    const kind = KINDS[name];
    if (!kind) {
      const expected = `one of ${Object.keys(KINDS).join(', ')}`;
      report({ path: '', expected, found: name, todo: 'give it a schema, or move its facts' });
      return problems;
    }
    const { value: facts } = openFile(root, file, kind.schema, problems);
    facts?.[kind.list]?.forEach(({ reviewedOn }, index) => {
      checkDay(reviewedOn, `${kind.list}[${index}].reviewedOn`, today, report);
    });
    return problems;
  });
}

function checkDay(reviewedOn: string, path: string, today: string, report: Report): void {
  if (reviewedOn > today) {
    report({ path, expected: `a day up to ${today}`, found: reviewedOn, todo: 'enter the day it was looked up' });
  } else if (reviewedOn < yearBefore(today)) {
    const todo = 'look the fact up at its source, then enter today';
    report({ path, expected: `a day from ${yearBefore(today)} on`, found: reviewedOn, todo, stale: true });
  }
}

function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}
