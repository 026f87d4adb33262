/** POST /api/lessons/[lessonId]/end: ends a lesson and signs out every device in it. */
import { endpoint } from '../../_endpoint.ts';

export const prerender = false;
export const POST = endpoint({
  who: 'staff',
  run: ({ lessons }, _, who, params) => lessons.end(who, params['lessonId']!),
});
