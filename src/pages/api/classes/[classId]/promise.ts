/** POST /api/classes/:classId/promise: a Nursery class has promised, with the member of staff who is signed in. */
import { classPromise } from '../../../../schemas/api/signing.ts';
import { endpoint } from '../../_endpoint.ts';

export const prerender = false;
export const POST = endpoint({
  who: 'staff',
  body: classPromise,
  run: ({ signatures }, input, who, { classId }) => signatures.promise(who, classId!, input),
});
