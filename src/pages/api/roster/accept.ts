/** POST /api/roster/accept?fingerprint=…: writes the roster file that was previewed. */
import { acceptRoster } from '../../../schemas/api/classes.ts';
import { endpoint } from '../_endpoint.ts';

export const prerender = false;
export const POST = endpoint({
  who: 'staff',
  body: 'bytes',
  query: acceptRoster,
  run: ({ roster }, csv, who, _, { query }) => roster.accept(who, csv, query.fingerprint),
});
