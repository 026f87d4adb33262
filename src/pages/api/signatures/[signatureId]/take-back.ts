/** POST /api/signatures/:signatureId/take-back: the wrong picture was pressed on the teacher's screen. */
import { endpoint } from '../../_endpoint.ts';

export const prerender = false;
export const POST = endpoint({
  who: 'staff',
  run: ({ signatures }, _, who, { signatureId }) => signatures.takeBack(who, signatureId!),
});
