/** GET /api/classes/:classId/signatures: those that an adult still has to confirm. */
import { endpoint } from '../../_endpoint.ts';

export const prerender = false;
export const GET = endpoint({
  who: 'staff',
  run: ({ signatures }, _, who, { classId }) => signatures.toConfirm(who, classId!),
});
