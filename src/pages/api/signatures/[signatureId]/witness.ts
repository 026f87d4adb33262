/** POST /api/signatures/:signatureId/witness: the member of staff saw this child sign. */
import { endpoint } from '../../_endpoint.ts';

export const prerender = false;
export const POST = endpoint({
  who: 'staff',
  run: ({ signatures }, _, who, { signatureId }) => signatures.witness(who, signatureId!),
});
