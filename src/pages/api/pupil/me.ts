/** GET /api/pupil/me: what a page may know of the child who is signed in. */
import { endpoint } from '../_endpoint.ts';

export const prerender = false;
export const GET = endpoint({ who: 'pupil', run: ({ pupilSignIn }, _, who) => pupilSignIn.me(who) });
