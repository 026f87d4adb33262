/** Content: an acceptable use agreement (`agreement.yaml`) and its words in one language (`en.yaml`). */
import { z } from 'zod';
import type { Agreement, AgreementWords } from '../../domain/agreement.ts';
import { BANDS, YEAR_GROUPS } from '../../domain/curriculum.ts';
import { contentId, isoDate, picture, text, uniqueIds } from './shared.ts';

const promise = z.strictObject({
  id: contentId,
  picture,
  answers: z
    .array(z.string().regex(/^P([1-9]|[12][0-9]|3[0-4])$/, 'expected an ask of school policies, P1 to P34'))
    .min(1)
    .describe('which asks of school policies it answers'),
  revision: z
    .number()
    .int()
    .min(2)
    .optional()
    .describe('2 and up: what is promised has changed, so children make this promise again'),
  check: z.strictObject({
    options: z
      .array(z.strictObject({ id: contentId, picture, right: z.boolean() }))
      .max(3)
      .superRefine(uniqueIds),
  }),
});

export const agreement = z.strictObject({
  id: contentId.describe('the folder’s name'),
  years: z.array(z.enum(YEAR_GROUPS)).min(1).describe('the year groups that sign it'),
  reviewOn: isoDate.describe('by when the wording is to be looked at again'),
  promises: z.array(promise).min(1).max(12).superRefine(uniqueIds),
}) satisfies z.ZodType<Agreement>;

const wording = z.strictObject({
  intro: text,
  promises: z.record(
    contentId,
    z.strictObject({
      promise: text.describe('in the child’s own voice: "I …"'),
      why: text,
      check: z.strictObject({
        question: text,
        options: z.record(contentId, z.strictObject({ label: text, said: text.describe('kind, and says why') })),
      }),
    }),
  ),
  sign: text.describe('the sentence signed'),
});

export const agreementWords = z.strictObject({
  title: text,
  bands: z.partialRecord(z.enum(BANDS), wording).describe('a wording for each band that signs it'),
}) satisfies z.ZodType<AgreementWords>;
