/** POST /api/pupil/witness: an adult beside the child says on this tablet whether it was them who signed. */
import { witnessHere } from '../../../schemas/api/signing.ts';
import { endpoint } from '../_endpoint.ts';

export const prerender = false;
export const POST = endpoint({
  who: 'pupil',
  body: witnessHere,
  run: ({ signatures }, input, who) => signatures.witnessHere(who, input),
});
