/** GET /api/health: whether the server and its database answer. */
import { endpoint } from './_endpoint.ts';

export const prerender = false;
export const GET = endpoint({ who: 'anyone', run: (services) => services.health.ok() });
