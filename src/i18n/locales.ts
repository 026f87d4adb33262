/** The languages Tellwood speaks, the direction each is read in, and the addresses its pages stand at. */

export const SOURCE_LOCALE = 'en';

/** Made from English while loading, only when tests ask for them; `en-XA` is long, `ar-XB` is mirrored. */
export const PSEUDO_LOCALES = ['en-XA', 'ar-XB'] as const;
export type PseudoLocale = (typeof PSEUDO_LOCALES)[number];
export type Locale = typeof SOURCE_LOCALE | PseudoLocale;

const env = (globalThis as { process?: { env: Record<string, string | undefined> } }).process?.env;

export const LOCALES: readonly Locale[] =
  env?.['TELLWOOD_PSEUDO'] === '1' ? [SOURCE_LOCALE, ...PSEUDO_LOCALES] : [SOURCE_LOCALE];

export function isLocale(value: string | undefined): value is Locale {
  return (LOCALES as readonly (string | undefined)[]).includes(value);
}

export function isPseudo(locale: Locale): locale is PseudoLocale {
  return locale !== SOURCE_LOCALE;
}

/** The locale of a page's `[...locale]` parameter or of a cookie; English when absent or unknown. */
export function localeOf(value: string | undefined): Locale {
  return isLocale(value) ? value : SOURCE_LOCALE;
}

const RIGHT_TO_LEFT = new Set(['ar', 'ur']);

export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(locale.split('-')[0]!) ? 'rtl' : 'ltr';
}

/** For `getStaticPaths` under `src/pages/[...locale]/`: English stands at the root, so its parameter is undefined. */
export function localePaths(): { params: { locale: string | undefined }; props: { locale: Locale } }[] {
  return LOCALES.map((locale) => ({
    params: { locale: locale === SOURCE_LOCALE ? undefined : locale },
    props: { locale },
  }));
}

/** `/branches/` in `ar-XB` → `/ar-XB/branches/`; unchanged in English. `path` begins with a slash. */
export function inLocale(locale: Locale, path: string): string {
  return locale === SOURCE_LOCALE ? path : `/${locale}${path}`;
}
