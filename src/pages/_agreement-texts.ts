/** The wording of an agreement that one group of children reads or hears, from the content collections. */
import { getEntry } from 'astro:content';
import { wordingBandOf, type Agreement, type AgreementWords } from '../domain/agreement.ts';
import type { YearGroup } from '../domain/curriculum.ts';
import { SOURCE_LOCALE, type Locale } from '../i18n/locales.ts';
import { pseudoWords } from '../i18n/pseudo.ts';
import type { AgreementText } from '../ui/agreement/agreement-view.ts';

export async function agreementWords(id: string, locale: Locale): Promise<AgreementWords> {
  const own = locale === SOURCE_LOCALE ? undefined : await getEntry('agreementWords', `${id}/${locale}`);
  if (own) return own.data;
  const source = await getEntry('agreementWords', `${id}/${SOURCE_LOCALE}`);
  if (!source) throw new Error(`content/agreements/${id}: expected ${SOURCE_LOCALE}.yaml, found none`);
  return pseudoWords(source.data, locale);
}

/** @param years of one band; they share a wording */
export function textFor(agreement: Agreement, years: YearGroup[], words: AgreementWords): AgreementText {
  const wordingBand = wordingBandOf(years[0]!);
  const wording = words.bands[wordingBand];
  if (!wording) throw new Error(`content/agreements/${agreement.id}: expected words for ${wordingBand}, found none`);
  return { agreement, years, wordingBand, wording };
}
