/** POST /api/classes/[classId]/cards: sign-in cards with passphrases in clear; audited, hence not a GET. */
import { endpoint } from '../../_endpoint.ts';

export const prerender = false;
export const POST = endpoint({
  who: 'staff',
  run: ({ cards }, _, who, params) => cards.print(who, params['classId']!),
});
