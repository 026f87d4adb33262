/** POST /api/lantern/uncover: a covered device sends the lesson PIN that a member of staff typed. */
import { uncoverWithPin } from '../../../schemas/api/lantern.ts';
import { endpoint } from '../_endpoint.ts';

export const prerender = false;
export const POST = endpoint({
  who: 'anyone',
  body: uncoverWithPin,
  run: ({ lanterns }, input) => lanterns.uncoverWithPin(input),
});
