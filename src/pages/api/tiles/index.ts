/** GET /api/tiles: the pictures a class signs in with, on an enrolled device. */
import { endpoint } from '../_endpoint.ts';

export const prerender = false;
export const GET = endpoint({ who: 'device', run: ({ tiles }, _, who) => tiles.list(who) });
