/** POST /api/tiles/badge: a tablet has read a child’s printed badge. */
import { badgeSignIn } from '../../../schemas/api/tiles.ts';
import { endpoint } from '../_endpoint.ts';

export const prerender = false;
export const POST = endpoint({
  who: 'device',
  body: badgeSignIn,
  run: ({ tiles }, input, who, _, { cookies }) => tiles.badge(who, input, cookies),
});
