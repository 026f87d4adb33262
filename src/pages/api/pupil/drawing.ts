/** POST /api/pupil/drawing: the signature a child has drawn beside the one they just made. */
import { drawing } from '../../../schemas/api/signing.ts';
import { endpoint } from '../_endpoint.ts';

export const prerender = false;
export const POST = endpoint({
  who: 'pupil',
  body: drawing,
  run: ({ signatures }, input, who) => signatures.draw(who, input),
});
