/** Content: the pages parents read (`parents/<locale>/**.md`), the way to help, and the story they practise listening in. */
import { z } from 'zod';
import { BANDS } from '../../domain/curriculum.ts';
import { HELP_ROUTES } from './facts.ts';
import { contentId, text, uniqueIds } from './shared.ts';

/** What stands above the text of a page; the file's path below its language is its address below `/parents/`. */
export const parentsPage = z.strictObject({
  title: text,
  short: text.describe('its name in lists, two or three words'),
  lead: text.describe('one or two sentences under the title, and the description search engines show'),
  order: z.number().int().min(1).describe('its place in its list'),
  band: z.enum(BANDS).optional().describe('on the pages by age'),
  say: text.optional().describe('words to say tonight, as a parent would say them'),
  setting: z
    .strictObject({ heading: text, steps: z.array(text).min(1).max(5) })
    .optional()
    .describe('one setting to change tonight'),
  guides: z.array(contentId).default([]).describe('official guides, by their id in facts/guides.yaml'),
  ages: z.array(contentId).default([]).describe('minimum ages, by their id in facts/minimum-ages.yaml'),
});
export type ParentsPage = z.infer<typeof parentsPage>;

const answer = z.strictObject({ id: contentId, to: contentId.describe('the question or the help that follows') });

/** The way to help: questions that lead to one of the helps. */
export const worry = z.strictObject({
  start: contentId,
  questions: z
    .array(z.strictObject({ id: contentId, answers: z.array(answer).min(2).max(7).superRefine(uniqueIds) }))
    .min(1)
    .superRefine(uniqueIds),
  helps: z
    .array(
      z.strictObject({
        id: contentId,
        routes: z.array(z.enum(HELP_ROUTES)).describe('who helps, the first to turn to first'),
        school: z.boolean().describe('whether to tell the school as well'),
      }),
    )
    .min(1)
    .superRefine(uniqueIds),
});
export type Worry = z.infer<typeof worry>;

export const worryWords = z.strictObject({
  questions: z.record(
    contentId,
    z.strictObject({ ask: text, note: text.optional(), answers: z.record(contentId, text) }),
  ),
  helps: z.record(
    contentId,
    z.strictObject({
      heading: text,
      calm: text.describe('one or two sentences before anything is to be done'),
      steps: z.array(text).min(2).max(6).describe('what to do, in order'),
      say: text.optional().describe('words for the child'),
    }),
  ),
});
export type WorryWords = z.infer<typeof worryWords>;

/** The story a parent plays as the one who listens. */
export const listening = z.strictObject({
  start: contentId,
  steps: z
    .array(
      z.strictObject({
        id: contentId,
        choices: z
          .array(
            z.strictObject({
              id: contentId,
              opens: z.boolean().describe('whether the child finds it easier to go on telling'),
              to: contentId.describe('the step or ending that follows'),
            }),
          )
          .min(2)
          .max(3)
          .superRefine(uniqueIds),
      }),
    )
    .min(2)
    .max(7)
    .superRefine(uniqueIds),
  endings: z
    .array(z.strictObject({ id: contentId }))
    .min(1)
    .superRefine(uniqueIds),
});
export type Listening = z.infer<typeof listening>;

export const listeningWords = z.strictObject({
  title: text,
  lead: text,
  steps: z.record(
    contentId,
    z.strictObject({
      scene: text.describe('what happens, and what the child says'),
      ask: text,
      choices: z.record(
        contentId,
        z.strictObject({ label: text, then: text.describe('what the child does'), why: text }),
      ),
    }),
  ),
  endings: z.record(contentId, z.strictObject({ heading: text, text })),
  learned: z.array(text).min(1).max(5),
});
export type ListeningWords = z.infer<typeof listeningWords>;
