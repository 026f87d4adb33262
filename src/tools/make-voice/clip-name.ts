/** The name of a clip: it follows from what is said and from how, so that a changed line never finds its old clip. */
import { createHash } from 'node:crypto';
import type { Piece } from './spoken-text.ts';

/** Raise this when the voice or its treatment changes; every clip is then made anew. */
const TREATMENT = 'pico-en-GB-88-112-v1';

export function clipName(locale: string, { said }: Piece): string {
  return createHash('sha256')
    .update(JSON.stringify([TREATMENT, locale, said]))
    .digest('hex')
    .slice(0, 12);
}
