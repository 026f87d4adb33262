/** POST /api/roster/preview: says line by line what a roster file would do. */
import { endpoint } from '../_endpoint.ts';

export const prerender = false;
export const POST = endpoint({ who: 'staff', body: 'bytes', run: ({ roster }, csv, who) => roster.preview(who, csv) });
