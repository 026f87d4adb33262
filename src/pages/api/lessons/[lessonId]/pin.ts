/** POST /api/lessons/[lessonId]/pin: the lesson's PIN; audited, hence not a GET. */
import { endpoint } from '../../_endpoint.ts';

export const prerender = false;
export const POST = endpoint({
  who: 'staff',
  run: ({ lessons }, _, who, params) => lessons.pin(who, params['lessonId']!),
});
