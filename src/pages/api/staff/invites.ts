/** POST /api/staff/invites: a single-use code for a new member of staff. */
import { inviteStaff } from '../../../schemas/api/set-up.ts';
import { endpoint } from '../_endpoint.ts';

export const prerender = false;
export const POST = endpoint({
  who: 'staff',
  body: inviteStaff,
  run: (services, input, who) => services.invites.invite(who, input),
});
