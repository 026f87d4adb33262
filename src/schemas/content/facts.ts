/** Content: facts of the world outside that grow old, each with its source and the day it was last looked up. */
import { z } from 'zod';
import { BANDS } from '../../domain/curriculum.ts';
import { contentId, isoDate, text, uniqueIds } from './shared.ts';

export const AUDIENCES = [...BANDS, 'parents', 'staff'] as const;

/** What each is for stands in the messages, as `parents.help.<id>`. */
export const HELP_ROUTES = [
  'childline',
  'emergency',
  'ceop',
  'report-remove',
  'iwf',
  'report-harmful-content',
  'nspcc',
  'police-101',
  'nhs-111',
  'act-early',
  'report-fraud',
  'citizens-advice',
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

export const helpRoutes = z.strictObject({ routes: z.array(helpRoute).min(1).superRefine(uniqueIds) });
export type HelpRoutes = z.infer<typeof helpRoutes>;

/** A page of advice for parents outside Tellwood; what it is for stands in the messages, as `parents.guide.<id>`. */
const guide = z.strictObject({
  id: contentId,
  name: text.describe('who publishes it and what it is, the same in every language'),
  url: z.url({ protocol: /^https$/ }),
  source: z.url({ protocol: /^https$/ }).describe('where it was looked up'),
  reviewedOn: isoDate,
});

export const guides = z.strictObject({ guides: z.array(guide).min(1).superRefine(uniqueIds) });
export type Guides = z.infer<typeof guides>;

/** The sentence that says it stands in the messages, as `parents.age.<id>`, with {{age}} or {{ages}} and {{planned}}. */
const minimumAge = z.strictObject({
  id: contentId,
  ages: z.array(z.number().int().min(3).max(18)).min(1).describe('in years, the youngest first'),
  planned: z.number().int().min(3).max(18).optional().describe('the age a government has said it will become'),
  source: z.url({ protocol: /^https$/ }).describe('where it was looked up'),
  reviewedOn: isoDate,
});

export const minimumAges = z.strictObject({ ages: z.array(minimumAge).min(1).superRefine(uniqueIds) });
export type MinimumAges = z.infer<typeof minimumAges>;
