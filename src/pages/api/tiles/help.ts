/** POST /api/tiles/help: a grown-up with the lesson PIN signs a child in. */
import { helpedSignIn } from '../../../schemas/api/tiles.ts';
import { endpoint } from '../_endpoint.ts';

export const prerender = false;
export const POST = endpoint({
  who: 'device',
  body: helpedSignIn,
  run: ({ tiles }, input, who, _, { cookies }) => tiles.help(who, input, cookies),
});
