/** POST /api/lanterns/:lanternId/open: opens the card; the child is then told "seen". */
import { endpoint } from '../../_endpoint.ts';

export const prerender = false;
export const POST = endpoint({
  who: 'staff',
  run: ({ lanterns }, _, who, { lanternId }) => lanterns.open(who, lanternId!),
});
