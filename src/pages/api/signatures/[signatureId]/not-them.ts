/** POST /api/signatures/:signatureId/not-them: it was not this child who signed. */
import { endpoint } from '../../_endpoint.ts';

export const prerender = false;
export const POST = endpoint({
  who: 'staff',
  run: ({ signatures }, _, who, { signatureId }) => signatures.notThem(who, signatureId!),
});
