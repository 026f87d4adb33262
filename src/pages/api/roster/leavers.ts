/** POST /api/roster/leavers: takes children who have left off the roll. */
import { leavers } from '../../../schemas/api/classes.ts';
import { endpoint } from '../_endpoint.ts';

export const prerender = false;
export const POST = endpoint({
  who: 'staff',
  body: leavers,
  run: ({ roster }, { pupilIds }, who) => roster.leavers(who, pupilIds),
});
