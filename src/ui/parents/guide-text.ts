/** The sentences that stand beside facts, looked up by the ids that only the facts name. */
import { sentences } from '../../i18n/words.ts';
import type { Locale } from '../../i18n/locales.ts';

/** What an official guide is good for. @throws when no message says it */
export function guideText(locale: Locale, id: string): string {
  return said(sentences(locale, 'parents.guide.'), id);
}

/** A minimum age as a sentence, its placeholders unfilled. @throws when no message says it */
export function ageText(locale: Locale, id: string): string {
  return said(sentences(locale, 'parents.age.'), id);
}

function said(texts: Record<string, string>, id: string): string {
  const text = texts[id];
  if (text === undefined)
    throw new Error(`no message says what "${id}" is: add it to content/messages/en/parents.json`);
  return text;
}
