/** GET /api/live: server-sent nudges about this person's classes. */
import { endpoint } from './_endpoint.ts';

export const prerender = false;
export const GET = endpoint({ who: 'staff', run: ({ streams }, _, who, __, { signal }) => streams.staff(who, signal) });
