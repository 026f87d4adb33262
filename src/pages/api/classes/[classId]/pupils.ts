/** POST /api/classes/[classId]/pupils: adds one child who joins during the year. */
import { addPupil } from '../../../../schemas/api/classes.ts';
import { endpoint } from '../../_endpoint.ts';

export const prerender = false;
export const POST = endpoint({
  who: 'staff',
  body: addPupil,
  run: ({ roster }, body, who, params) => roster.addPupil(who, params['classId']!, body),
});
