/** POST /api/staff/sign-out: ends this browser's session. */
import { endpoint } from '../_endpoint.ts';

export const prerender = false;
export const POST = endpoint({
  who: 'staff',
  async run({ staffAccounts }, _input, who, _params, { cookies }) {
    await staffAccounts.signOut(who, cookies);
    return {};
  },
});
