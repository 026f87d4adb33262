/** GET /api/lanterns: the lanterns in reach that are not closed yet, without names. */
import { endpoint } from '../_endpoint.ts';

export const prerender = false;
export const GET = endpoint({ who: 'staff', run: ({ lanterns }, _, who) => lanterns.list(who) });
