/** `node src/tools/check-content.ts [folder] [--fresh]`: prints every problem of the content, and fails when there is one. */
import { resolve } from 'node:path';
import { checkContent } from './content-check/check-all.ts';
import { format } from './content-check/problem.ts';

const words = process.argv.slice(2);
/** The folder that holds content/, public/ and src/: this repository, unless another is named. */
const root = resolve(words.find((word) => !word.startsWith('--')) ?? resolve(import.meta.dirname, '../..'));
/** A school that updates late must still be able to build: what only grew old stops the tests, not the build. */
const fresh = words.includes('--fresh');
const today = new Date().toISOString().slice(0, 10);

const problems = checkContent(root, today);
for (const problem of problems) console.error(`${format(problem)}\n`);

const stopping = problems.filter(({ stale }) => fresh || !stale).length;
if (stopping > 0) {
  console.error(`The content has ${stopping} ${stopping === 1 ? 'problem' : 'problems'}.`);
  process.exitCode = 1;
} else {
  console.log('The content is in order.');
}
