/** POST /api/pupil/adults: with the lesson PIN, which adults can confirm here that it was this child who signed. */
import { adultsHere } from '../../../schemas/api/signing.ts';
import { endpoint } from '../_endpoint.ts';

export const prerender = false;
export const POST = endpoint({
  who: 'pupil',
  body: adultsHere,
  run: ({ signatures }, input, who) => signatures.adultsHere(who, input),
});
