/** GET /api/pupil/progress: what the child who is signed in has begun and done, on any device. */
import { endpoint } from '../_endpoint.ts';

export const prerender = false;
export const GET = endpoint({ who: 'pupil', run: ({ pupils }, _, who) => pupils.progress(who) });
