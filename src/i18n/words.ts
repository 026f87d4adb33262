/** Hands islands the few words they need as plain props, so that no message file reaches the browser. */
import type { FileKey, PluralKey } from './english.ts';
import type { PluralForms } from './browser.ts';
import { SOURCE_LOCALE, type Locale } from './locales.ts';
import { textsOf } from './messages.ts';

/** The texts by key, placeholders unfilled (`fill` does that in the browser); English where the language has none. */
export function words<K extends FileKey>(locale: Locale, keys: readonly K[]): Record<K, string> {
  const texts = { ...textsOf(SOURCE_LOCALE), ...textsOf(locale) };
  return Object.fromEntries(
    keys.map((key) => {
      const text = texts[key];
      if (text === undefined) throw new Error(`No message has the key "${key}"`);
      return [key, text];
    }),
  ) as Record<K, string>;
}

/** All forms of a plural message, for `plural` in the browser. */
export function pluralForms(locale: Locale, key: PluralKey): PluralForms {
  const own = formsIn(textsOf(locale), key);
  const forms = own.other === undefined ? formsIn(textsOf(SOURCE_LOCALE), key) : own;
  if (forms.other === undefined) throw new Error(`No message has the key "${key}_other"`);
  return { ...forms, other: forms.other };
}

function formsIn(texts: Record<string, string>, key: string): Partial<PluralForms> {
  return Object.fromEntries(
    Object.entries(texts)
      .filter(([name]) => name.startsWith(`${key}_`))
      .map(([name, text]) => [name.slice(key.length + 1), text]),
  );
}

/** Every sentence whose key begins with `prefix`, by the rest of its key: for ids that only the data names. */
export function sentences(locale: Locale, prefix: `${string}.`): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ ...textsOf(SOURCE_LOCALE), ...textsOf(locale) })
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, text]) => [key.slice(prefix.length), text]),
  );
}
