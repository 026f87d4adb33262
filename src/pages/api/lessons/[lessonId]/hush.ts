/** POST /api/lessons/[lessonId]/hush: every tablet of the lesson falls silent, or may be heard again. */
import { hushLesson } from '../../../../schemas/api/lessons.ts';
import { endpoint } from '../../_endpoint.ts';

export const prerender = false;
export const POST = endpoint({
  who: 'staff',
  body: hushLesson,
  run: ({ lessons }, input, who, params) => lessons.hush(who, params['lessonId']!, input),
});
