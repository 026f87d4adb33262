/** POST /api/classes: makes a class for this school year. */
import { makeClass } from '../../../schemas/api/classes.ts';
import { endpoint } from '../_endpoint.ts';

export const prerender = false;
export const POST = endpoint({
  who: 'staff',
  body: makeClass,
  run: ({ classes }, input, who) => classes.make(who, input),
});
