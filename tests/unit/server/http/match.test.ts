/** Addresses fit their patterns exactly, and ids must be ids. */
import { expect, it } from 'vitest';
import { matchPath } from '../../../../src/server/http/match.ts';

const ID = '01890a5d-ac96-774b-bcce-b302099a8057';

it.each([
  ['/api/health', '/api/health', {}],
  ['/api/lessons/[lessonId]/end', `/api/lessons/${ID}/end`, { lessonId: ID }],
  ['/api/words/[name]', '/api/words/hello', { name: 'hello' }],
  ['/api/lessons/[lessonId]/end', '/api/lessons/3H/end', null],
  ['/api/lessons/[lessonId]/end', `/api/lessons/${ID}`, null],
  ['/api/lessons/[lessonId]/end', `/api/lessons/${ID}/end/`, null],
  ['/api/lessons/[lessonId]/end', `/api/lessons/${ID.toUpperCase()}/end`, null],
  ['/api/words/[name]', '/api/words/', null],
  ['/api/health', '/api/Health', null],
])('%s and %s', (pattern, path, params) => {
  expect(matchPath(pattern, path)).toEqual(params);
});
