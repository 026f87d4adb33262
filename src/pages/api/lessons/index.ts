/** POST /api/lessons: starts a lesson of a class. */
import { startLesson } from '../../../schemas/api/lessons.ts';
import { endpoint } from '../_endpoint.ts';

export const prerender = false;
export const POST = endpoint({
  who: 'staff',
  body: startLesson,
  run: ({ lessons }, input, who) => lessons.start(who, input),
});
