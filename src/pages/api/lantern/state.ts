/** POST /api/lantern/state: a covered device asks what is true of its lantern, also after the lesson. */
import { askLantern } from '../../../schemas/api/lantern.ts';
import { endpoint } from '../_endpoint.ts';

export const prerender = false;
export const POST = endpoint({
  who: 'anyone',
  body: askLantern,
  run: ({ lanterns }, input) => lanterns.state(input),
});
