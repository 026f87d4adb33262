/** Content: facts of the world outside that grow old, each with its source and the day it was last looked up. */
import { z } from 'zod';
import { BANDS } from '../../domain/curriculum.ts';
import { isoDate, text } from './shared.ts';

export const AUDIENCES = [...BANDS, 'parents', 'staff'] as const;

/** What each is for stands in the messages, as `front.help.<id>`. */
export const HELP_ROUTES = [
  'childline',
  'emergency',
  'ceop',
  'report-remove',
  'iwf',
  'report-harmful-content',
  'nspcc',
] as const;

/** One way to get help outside school. */
const helpRoute = z.strictObject({
  id: z.enum(HELP_ROUTES),
  name: text.describe('its own name, the same in every language'),
  phone: z
    .string()
    .regex(/^[0-9 ]+$/)
    .optional()
    .describe('as people dial it in the United Kingdom'),
  url: z.url({ protocol: /^https$/ }).optional(),
  shownTo: z.array(z.enum(AUDIENCES)).min(1).describe('who sees it on their own pages'),
  note: text.optional().describe('how it may be shown, for those who build pages'),
  source: z.url({ protocol: /^https$/ }).describe('where it was looked up'),
  reviewedOn: isoDate.describe('the day it was last looked up; a check fails after one year'),
});

export const helpRoutes = z.strictObject({ routes: z.array(helpRoute).min(1) });
export type HelpRoutes = z.infer<typeof helpRoutes>;
