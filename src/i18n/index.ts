/** The only importer of i18next: turns a locale into a typed `t` for pages that are made on the server. */
import { createInstance, type i18n } from 'i18next';
import type { MessageKey, PluralKey } from './english.ts';
import { directionOf, SOURCE_LOCALE, type Locale } from './locales.ts';
import { textsOf } from './messages.ts';

export type { MessageKey } from './english.ts';
export type Values = Record<string, string | number>;

export interface Translator {
  locale: Locale;
  dir: 'ltr' | 'rtl';
  /**
   * The message in this language, or in English where this language has none.
   * Throws when English has none either.
   */
  t(key: PluralKey, values: Values & { count: number }): string;
  t(key: Exclude<MessageKey, PluralKey>, values?: Values): string;
  /** The language `t(key)` really answers in, for a `lang` attribute: nothing is silently mixed with English. */
  languageOf(key: MessageKey): Locale;
}

const made = new Map<Locale, Translator>();

export function translator(locale: Locale): Translator {
  const known = made.get(locale);
  if (known) return known;
  const instance = start(locale);
  const fresh: Translator = {
    locale,
    dir: directionOf(locale),
    t: (key: MessageKey, values?: Values) => instance.t(key, values ?? {}),
    languageOf: (key) => (hasOwn(instance, locale, key) ? locale : SOURCE_LOCALE),
  };
  made.set(locale, fresh);
  return fresh;
}

function start(locale: Locale): i18n {
  const instance = createInstance();
  void instance.init({
    lng: locale,
    fallbackLng: SOURCE_LOCALE,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: {
      [SOURCE_LOCALE]: { translation: textsOf(SOURCE_LOCALE) },
      [locale]: { translation: textsOf(locale) },
    },
    parseMissingKeyHandler: (key) => {
      throw new Error(`No message has the key "${key}": add it to content/messages/en/${key.split('.')[0]}.json`);
    },
  });
  return instance;
}

function hasOwn(instance: i18n, locale: Locale, key: string): boolean {
  const own = instance.getResourceBundle(locale, 'translation') as Record<string, string>;
  return key in own || `${key}_other` in own;
}
