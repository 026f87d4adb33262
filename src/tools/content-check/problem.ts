/** A problem of a content file, told so that its author can act: file, path, expected, found, what to do. */

export interface Problem {
  /** From the root of the repository, with forward slashes. */
  file: string;
  /** Where in the file: `steps[2].choices[0].to`; empty for the file as a whole. */
  path: string;
  expected: string;
  found: string;
  todo: string;
  /** Came with the passing of time, not with a change: reported always, stopping only the tests. */
  stale?: true;
}

export type Report = (problem: Omit<Problem, 'file'>) => void;

/** `['steps', 2, 'to']` → `steps[2].to`. */
export function pathOf(parts: readonly PropertyKey[]): string {
  return parts.reduce<string>(
    (path, part) =>
      typeof part === 'number' ? `${path}[${part}]` : path === '' ? String(part) : `${path}.${String(part)}`,
    '',
  );
}

/** A value as it may stand in one line of a message; `nothing` when absent. */
export function shown(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  const json = JSON.stringify(value);
  return json.length > 80 ? `${json.slice(0, 79)}…` : json;
}

export function format({ file, path, expected, found, todo }: Problem): string {
  return [
    `${file}${path ? `: ${path}` : ''}`,
    `  expected  ${expected}`,
    `  found     ${found}`,
    `  do        ${todo}`,
  ].join('\n');
}
