/** A published wording as it is kept: the promises and their words, never changed afterwards. */
import { z } from 'zod';
import { agreement, agreementWords } from '../../../schemas/content/agreement.ts';

export const publishedAgreement = z.strictObject({
  agreement,
  /** By locale. */
  words: z.record(z.string(), agreementWords),
});
export type PublishedAgreement = z.infer<typeof publishedAgreement>;

/** Wordings that were read before: there are few, and thirty children ask for one within a second. */
const read = new Map<string, PublishedAgreement>();
const READ_MOST = 200;

export function readPublished(body: string): PublishedAgreement {
  const known = read.get(body);
  if (known) return known;
  const published = publishedAgreement.parse(JSON.parse(body));
  if (read.size >= READ_MOST) read.clear();
  read.set(body, published);
  return published;
}
