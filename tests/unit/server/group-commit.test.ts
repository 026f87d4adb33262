/** What arrives together is committed together, and nobody is answered before. */
import { expect, it } from 'vitest';
import { groupCommit } from '../../../src/server/services/recording/group-commit.ts';

it('commits what arrives together at once, and answers each caller with their own results', async () => {
  const commits: number[][] = [];
  const store = groupCommit(async (items: number[]) => {
    commits.push(items);
    return items.map((item) => item * 10);
  }, 100);
  expect(await Promise.all([store([1, 2]), store([3]), store([4])])).toEqual([[10, 20], [30], [40]]);
  expect(commits).toEqual([[1, 2, 3, 4]]);
});

it('answers nobody before the commit is over', async () => {
  let finish: (results: string[]) => void = () => undefined;
  const store = groupCommit<string, string>(() => new Promise((done) => (finish = done)), 100);
  let answered = false;
  const answer = store(['a']).then(() => (answered = true));
  await new Promise((done) => setTimeout(done, 20));
  expect(answered).toBe(false);
  finish(['stored']);
  await answer;
});

it('never splits a caller, and starts another commit when one is full', async () => {
  const sizes: number[] = [];
  const store = groupCommit(async (items: number[]) => {
    sizes.push(items.length);
    return items;
  }, 4);
  await Promise.all([store([1, 2, 3]), store([4, 5]), store([1, 2, 3, 4, 5, 6]), store([7])]);
  expect(sizes).toEqual([3, 2, 6, 1]);
});

it('tries callers one by one when their shared commit fails, so that one cannot cost the others theirs', async () => {
  const store = groupCommit(async (items: string[]) => {
    if (items.includes('poison')) throw new Error('no');
    return items;
  }, 100);
  const answers = await Promise.allSettled([store(['a']), store(['poison']), store(['b'])]);
  expect(answers.map((answer) => answer.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  await expect(store(['c'])).resolves.toEqual(['c']);
});

it('waits for those who come turn after turn, and no longer', async () => {
  const commits: number[][] = [];
  const store = groupCommit(async (items: number[]) => {
    commits.push(items);
    return items;
  }, 100);
  const turn = () => new Promise<void>((next) => setImmediate(next));
  const answers: Promise<number[]>[] = [];
  for (const item of [1, 2, 3]) {
    answers.push(store([item]));
    await turn();
  }
  await turn();
  await turn();
  answers.push(store([4]));
  await Promise.all(answers);
  expect(commits).toEqual([[1, 2, 3], [4]]);
});
