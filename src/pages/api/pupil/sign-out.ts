/** POST /api/pupil/sign-out: signs the child out of this device. */
import { endpoint } from '../_endpoint.ts';

export const prerender = false;
export const POST = endpoint({
  who: 'pupil',
  run: ({ pupilSignIn }, _, who) => pupilSignIn.signOut(who),
});
