/** POST /api/set-up/claim: the first person names the school and becomes its online-safety lead. */
import { claimSetUp } from '../../../schemas/api/set-up.ts';
import { endpoint } from '../_endpoint.ts';

export const prerender = false;
export const POST = endpoint({
  who: 'anyone',
  body: claimSetUp,
  run: (services, input) => services.setUp.claim(input),
});
