/** POST /api/classes/:classId/stamps: a child stamps on the teacher's screen, the teacher beside them. */
import { stamp } from '../../../../schemas/api/signing.ts';
import { endpoint } from '../../_endpoint.ts';

export const prerender = false;
export const POST = endpoint({
  who: 'staff',
  body: stamp,
  run: ({ signatures }, input, who, { classId }) => signatures.stamp(who, classId!, input),
});
