/** What children are shown by in class: first name and initial, with more letters only where two would be alike. */
import { defaultDisplayName } from './people.ts';

export interface FullName {
  forename: string;
  surname: string;
}

const alike = (name: string) => name.toLocaleLowerCase('en-GB');

/** "Ada Lovelace" with `letters` 3 → "Ada Lov". */
function withLetters({ forename, surname }: FullName, letters: number): string {
  return letters === 1
    ? defaultDisplayName(forename, surname)
    : `${forename} ${[...surname]
        .slice(0, letters)
        .join('')
        .replace(/[' -]+$/u, '')}`;
}

/**
 * One name per child, in the same order, all different from each other and from `taken`, whatever the case.
 * Where even whole names are the same, a number follows.
 */
export function distinctDisplayNames(children: readonly FullName[], taken: Iterable<string> = []): string[] {
  const used = new Set([...taken].map(alike));
  const letters = children.map(() => 1);
  const longest = children.map(({ surname }) => Math.max(1, [...surname].length));
  for (;;) {
    const names = children.map((child, i) => withLetters(child, letters[i]!));
    const counts = Map.groupBy(names.keys(), (i) => alike(names[i]!));
    const clashing = names.map((name) => used.has(alike(name)) || counts.get(alike(name))!.length > 1);
    const growing = clashing.map((clash, i) => clash && letters[i]! < longest[i]!);
    if (!growing.includes(true)) return numbered(names, used);
    growing.forEach((grow, i) => (letters[i]! += grow ? 1 : 0));
  }
}

function numbered(names: readonly string[], used: Set<string>): string[] {
  return names.map((name) => {
    let distinct = name;
    for (let n = 2; used.has(alike(distinct)); n++) distinct = `${name} ${n}`;
    used.add(alike(distinct));
    return distinct;
  });
}
