/** POST /api/classes/[classId]/staff: assigns members of staff to a class. */
import { assignStaff } from '../../../../schemas/api/classes.ts';
import { endpoint } from '../../_endpoint.ts';

export const prerender = false;
export const POST = endpoint({
  who: 'staff',
  body: assignStaff,
  run: ({ classes }, { staffIds }, who, params) => classes.assignStaff(who, params['classId']!, staffIds),
});
