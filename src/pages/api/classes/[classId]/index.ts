/** GET /api/classes/[classId]: the completion grid and the register of a class. */
import { endpoint } from '../../_endpoint.ts';

export const prerender = false;
export const GET = endpoint({
  who: 'staff',
  run: ({ classes }, _, who, params) => classes.page(who, params['classId']!),
});
