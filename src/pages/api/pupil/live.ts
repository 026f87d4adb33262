/** GET /api/pupil/live: server-sent word that the lesson has ended. */
import { endpoint } from '../_endpoint.ts';

export const prerender = false;
export const GET = endpoint({ who: 'pupil', run: ({ streams }, _, who, __, { signal }) => streams.pupil(who, signal) });
