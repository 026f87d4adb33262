/** POST /api/lanterns/:lanternId/close: says how it ended. */
import { closeLantern } from '../../../../schemas/api/lantern.ts';
import { endpoint } from '../../_endpoint.ts';

export const prerender = false;
export const POST = endpoint({
  who: 'staff',
  body: closeLantern,
  run: ({ lanterns }, input, who, { lanternId }) => lanterns.close(who, lanternId!, input),
});
