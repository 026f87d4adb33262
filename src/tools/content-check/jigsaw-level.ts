/** Checks a jigsaw level: what adds up is there to be blurred, and it can be posted without hiding what makes it good. */
import type { JigsawLevel } from '../../domain/game.ts';
import { COMBINED_MAX, detailsOf, fewestBlurs } from '../../domain/jigsaw.ts';
import type { Report } from './problem.ts';

/** @param people who can post, by id */
export function checkJigsaw(level: JigsawLevel, people: string[], path: string, report: Report): void {
  level.posts.forEach(({ by }, index) => {
    if (people.includes(by)) return;
    const expected = `one of the band's people (${people.join(', ') || 'there are none'})`;
    report({ path: `${path}.posts[${index}].by`, expected, found: by, todo: 'add the person, or correct the id' });
  });
  checkDetailsOnce(level, path, report);
  if (!checkCombinations(level, path, report)) return;
  if (fewestBlurs(level)) return;
  report({
    path,
    expected: 'a right answer: blurs that leave no combination and every post worth posting',
    found: 'none',
    todo: 'lower a post’s keep, or give it a heart that is part of no combination',
  });
}

function checkDetailsOnce({ posts }: JigsawLevel, path: string, report: Report): void {
  const seen = new Set<string>();
  posts.forEach((post, p) =>
    post.parts.forEach(({ id, detail }, q) => {
      if (detail === undefined) return;
      if (seen.has(id)) {
        report({
          path: `${path}.posts[${p}].parts[${q}].id`,
          expected: 'a detail used once in this level',
          found: id,
          todo: 'rename it: combinations name details by their ids',
        });
      }
      seen.add(id);
    }),
  );
}

/** Whether the combinations name what everybody can see, and are few enough to try them all. */
function checkCombinations({ posts, combinations }: JigsawLevel, path: string, report: Report): boolean {
  const seen = posts.filter(({ seenBy }) => seenBy === 'everyone').flatMap(detailsOf);
  const named = combinations.flatMap(({ details }) => details);
  let sound = true;
  combinations.forEach(({ details }, c) =>
    details.forEach((detail, d) => {
      if (seen.includes(detail)) return;
      sound = false;
      report({
        path: `${path}.combinations[${c}].details[${d}]`,
        expected: `a detail that everyone can see (${seen.join(', ')})`,
        found: detail,
        todo: 'correct the id, or mark the part as a detail',
      });
    }),
  );
  const together = new Set(named).size;
  if (together <= COMBINED_MAX) return sound;
  report({
    path: `${path}.combinations`,
    expected: `at most ${COMBINED_MAX} different details`,
    found: String(together),
    todo: 'take a combination out: a child cannot keep so many in mind',
  });
  return false;
}
