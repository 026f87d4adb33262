/** POST /api/lanterns/:lanternId/uncover: uncovers the child's screen. */
import { endpoint } from '../../_endpoint.ts';

export const prerender = false;
export const POST = endpoint({
  who: 'staff',
  run: ({ lanterns }, _, who, { lanternId }) => lanterns.uncover(who, lanternId!),
});
