/** POST /api/lanterns/:lanternId/on-my-way: the child is told that somebody is coming. */
import { endpoint } from '../../_endpoint.ts';

export const prerender = false;
export const POST = endpoint({
  who: 'staff',
  run: ({ lanterns }, _, who, { lanternId }) => lanterns.onMyWay(who, lanternId!),
});
