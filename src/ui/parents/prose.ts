/** Makes a text that was rendered from markdown fit for its page: links in the page's language, and to helpers by their id. */
import { inLocale, isPseudo, type Locale } from '../../i18n/locales.ts';
import { pseudoText } from '../../i18n/pseudo.ts';

/** @param addressOf the address of a route to help or a guide by its id, as `help:childline` names it in a text */
export function prose(html: string, locale: Locale, addressOf: (id: string) => string): string {
  const linked = html
    .replace(/href="(\/[^"]*)"/g, (_, path: string) => `href="${inLocale(locale, path)}"`)
    .replace(/href="(?:help|guide):([a-z0-9-]+)"/g, (_, id: string) => `href="${addressOf(id)}" rel="noreferrer"`);
  if (!isPseudo(locale)) return linked;
  return linked.replace(/>([^<]*[^<\s][^<]*)</g, (_, text: string) => `>${pseudoText(text, locale)}<`);
}
