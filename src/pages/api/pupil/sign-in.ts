/** POST /api/pupil/sign-in: signs a child in on an enrolled device. */
import { pupilSignIn } from '../../../schemas/api/lessons.ts';
import { endpoint } from '../_endpoint.ts';

export const prerender = false;
export const POST = endpoint({
  who: 'device',
  body: pupilSignIn,
  run: (services, input, who, _, { cookies }) => services.pupilSignIn.signIn(who, input, cookies),
});
