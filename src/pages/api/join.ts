/** POST /api/join: enrols a device in a lesson by its join code. */
import { joinLesson } from '../../schemas/api/lessons.ts';
import { endpoint } from './_endpoint.ts';

export const prerender = false;
export const POST = endpoint({
  who: 'anyone',
  body: joinLesson,
  run: ({ lessons }, { code }, _, __, { address, cookies }) => lessons.join(code, address, cookies),
});
