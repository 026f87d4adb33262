/** A staff page that fails shows a sentence and tells the log; a page that fails in the build stops it. */
import type { APIContext } from 'astro';
import { expect, it } from 'vitest';
import { onRequest } from '../../src/middleware.ts';
import { asProblem, problemResponse } from '../../src/server/http/problem.ts';

const failing = () => Promise.reject(new Error('Ada Lovelace cannot be shown'));
const page = (isPrerendered: boolean) => {
  const refused: unknown[] = [];
  const refuse = (error: unknown) => {
    refused.push(error);
    return problemResponse(asProblem(error));
  };
  return { refused, context: { isPrerendered, locals: { refuse } } as unknown as APIContext };
};

it('answers for a page that failed, without its words', async () => {
  const { refused, context } = page(false);
  const answer = (await onRequest(context, failing)) as Response;
  expect(answer.status).toBe(500);
  expect(answer.headers.get('content-type')).toContain('text/plain');
  expect(await answer.text()).toBe('Something went wrong here. Nothing was changed.');
  expect(refused).toHaveLength(1);
});

it('lets a build fail', async () => {
  await expect(onRequest(page(true).context, failing)).rejects.toThrow('cannot be shown');
});

it('leaves pages that work alone', async () => {
  const whole = new Response('whole');
  expect(await onRequest(page(false).context, () => Promise.resolve(whole))).toBe(whole);
});
