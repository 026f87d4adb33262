/** GET /api/lessons/[lessonId]: the join code, and who is there. */
import { endpoint } from '../../_endpoint.ts';

export const prerender = false;
export const GET = endpoint({
  who: 'staff',
  run: ({ lessons }, _, who, params) => lessons.page(who, params['lessonId']!),
});
