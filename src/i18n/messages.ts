/** The texts of one language by file key, for pages, tools and tests alike; English is never mixed in here. */
import { ENGLISH } from './english.ts';
import { isPseudo, type Locale } from './locales.ts';
import { pseudoText } from './pseudo.ts';

/** The forms Arabic has beyond English's two; a pseudo-language repeats `other` in them. */
const FURTHER_FORMS = ['zero', 'two', 'few', 'many'] as const;

export function textsOf(locale: Locale): Record<string, string> {
  const texts = Object.entries(ENGLISH).map(([key, { text }]): [string, string] => [key, text]);
  if (!isPseudo(locale)) return Object.fromEntries(texts);
  return Object.fromEntries(
    texts.flatMap(([key, text]): [string, string][] => {
      const pseudo = pseudoText(text, locale);
      const further = key.endsWith('_other')
        ? FURTHER_FORMS.map((form): [string, string] => [key.replace(/other$/, form), pseudo])
        : [];
      return [[key, pseudo], ...further];
    }),
  );
}
