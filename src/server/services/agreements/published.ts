/** A published wording as it is kept: the promises and their words, never changed afterwards. */
import { z } from 'zod';
import { YEAR_GROUPS } from '../../../domain/curriculum.ts';
import { agreement, agreementWords } from '../../../schemas/content/agreement.ts';

export const publishedAgreement = z.strictObject({
  agreement,
  /** By locale. */
  words: z.record(z.string(), agreementWords),
});
export type PublishedAgreement = z.infer<typeof publishedAgreement>;

/**
 * What a signature is judged by. Wordings that were published years ago may have another shape than
 * those of today; they are kept as they were signed, and only this much is read again.
 */
const kept = z.object({
  agreement: z.object({
    years: z.array(z.enum(YEAR_GROUPS)),
    promises: z.array(z.object({ id: z.string(), revision: z.number().int().optional() })),
  }),
});
export type KeptAgreement = z.infer<typeof kept>['agreement'];

/** Wordings that were read before: there are few, and thirty children ask for one within a second. */
const read = new Map<string, KeptAgreement>();
const READ_MOST = 200;

export function readPublished(body: string): KeptAgreement {
  const known = read.get(body);
  if (known) return known;
  const { agreement: found } = kept.parse(JSON.parse(body));
  if (read.size >= READ_MOST) read.clear();
  read.set(body, found);
  return found;
}
