/** Fits a value to its Zod schema and tells every misfit as a problem an author can act on. */
import type { z } from 'zod';
import { pathOf, shown, type Report } from './problem.ts';

/** The parsed value, or undefined when it does not fit; then each misfit has been reported. */
export function fitSchema<T>(schema: z.ZodType<T>, value: unknown, report: Report): T | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    report({ path: pathOf(issue.path), ...explain(issue, valueAt(value, issue.path)) });
  }
  return undefined;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);
}

function explain(issue: z.core.$ZodIssue, value: unknown): { expected: string; found: string; todo: string } {
  const found = shown(value);
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? { expected: `this field, ${issue.expected}`, found, todo: 'add it' }
        : { expected: issue.expected, found, todo: 'change its type' };
    case 'invalid_value':
      return { expected: `one of ${issue.values.join(', ')}`, found, todo: 'use one of these words' };
    case 'unrecognized_keys':
      return {
        expected: 'known fields only',
        found: issue.keys.join(', '),
        todo: 'correct the name, or remove the field',
      };
    case 'invalid_key':
      return { expected: issue.issues.map(stated).join('; '), found: shown(issue.path.at(-1)), todo: 'rename it' };
    case 'too_small':
      return { expected: `at least ${issue.minimum} (${issue.origin})`, found, todo: 'add what is missing' };
    case 'too_big':
      return { expected: `at most ${issue.maximum} (${issue.origin})`, found, todo: 'shorten it' };
    default:
      return { expected: stated(issue), found, todo: 'correct it' };
  }
}

/** Our own messages read "expected …"; the word stands once in a report. */
function stated(issue: { message: string }): string {
  return issue.message.replace(/^expected /, '');
}
