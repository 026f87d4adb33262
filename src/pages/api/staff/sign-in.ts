/** POST /api/staff/sign-in: e-mail and password for a session cookie. */
import { staffSignIn } from '../../../schemas/api/set-up.ts';
import { endpoint } from '../_endpoint.ts';

export const prerender = false;
export const POST = endpoint({
  who: 'anyone',
  body: staffSignIn,
  async run({ staffAccounts }, { email, password }, _who, _params, { cookies, address }) {
    const { staffId } = await staffAccounts.signIn(email, password, cookies, address);
    return { staffId };
  },
});
