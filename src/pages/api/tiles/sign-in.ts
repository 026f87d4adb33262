/** POST /api/tiles/sign-in: a child taps their own picture and then three. */
import { pictureSignIn } from '../../../schemas/api/tiles.ts';
import { endpoint } from '../_endpoint.ts';

export const prerender = false;
export const POST = endpoint({
  who: 'device',
  body: pictureSignIn,
  run: ({ tiles }, input, who, _, { cookies }) => tiles.signIn(who, input, cookies),
});
