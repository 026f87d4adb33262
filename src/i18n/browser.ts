/** Fills placeholders and picks plural forms in the browser, without i18next. */

export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Replaces `{{name}}` by `values.name`; a placeholder without a value stays visible. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The form of the message that fits `n` in the locale, with `{{count}}` filled in. */
export function plural(forms: PluralForms, n: number, locale: string): string {
  const form = new Intl.PluralRules(locale).select(n);
  return fill(forms[form] ?? forms.other, { count: n });
}
