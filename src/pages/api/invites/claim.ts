/** POST /api/invites/claim: an invited member of staff chooses a password. */
import { claimInvite } from '../../../schemas/api/set-up.ts';
import { endpoint } from '../_endpoint.ts';

export const prerender = false;
export const POST = endpoint({
  who: 'anyone',
  body: claimInvite,
  run: (services, input) => services.invites.claim(input),
});
