/** A published wording as it is kept: the promises and their words, never changed afterwards. */
import { z } from 'zod';
import { agreement, agreementWords } from '../../../schemas/content/agreement.ts';

export const publishedAgreement = z.strictObject({
  agreement,
  /** By locale. */
  words: z.record(z.string(), agreementWords),
});
export type PublishedAgreement = z.infer<typeof publishedAgreement>;

export function readPublished(body: string): PublishedAgreement {
  return publishedAgreement.parse(JSON.parse(body));
}
