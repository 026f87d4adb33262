/** POST /api/pupils/:pupilId/renew: draws a new way to sign in; what was copied opens nothing any more. */
import { endpoint } from '../../_endpoint.ts';

export const prerender = false;
export const POST = endpoint({ who: 'staff', run: ({ tiles }, _, who, { pupilId }) => tiles.renew(who, pupilId!) });
