/** Refusals have stable codes, and say no more than they should. */
import { expect, it } from 'vitest';
import { asProblem, notFound, Problem, problemResponse, PROBLEMS } from '../../../../src/server/http/problem.ts';

it('answers with status, code and a sentence', async () => {
  const answer = problemResponse(new Problem('too-many-tries', { retryAfter: 1.2 }));
  expect(answer.status).toBe(429);
  expect(answer.headers.get('retry-after')).toBe('2');
  expect(await answer.json()).toEqual({ code: 'too-many-tries', message: PROBLEMS['too-many-tries'][1] });
});

it('tells nothing of an error that was not foreseen', async () => {
  const answer = problemResponse(asProblem(new Error('duplicate key: Ada Lovelace')));
  expect(answer.status).toBe(500);
  expect(JSON.stringify(await answer.json())).not.toContain('Ada');
});

it.each(['SQLITE_FULL', 'ENOSPC', '53100'])('knows a full disk by %s, however deep', (code) => {
  const full = Object.assign(new Error('full'), { code });
  expect(asProblem(new Error('insert failed', { cause: full })).status).toBe(507);
});

it('keeps a problem as it is', () => {
  const problem = notFound();
  expect(asProblem(problem)).toBe(problem);
});
