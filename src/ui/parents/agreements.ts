/** The agreements children sign, as a parent reads them: every wording with its promises and their reasons. */
import { getCollection } from 'astro:content';
import { wordingBandsOf } from '../../domain/agreement.ts';
import type { Band, YearGroup } from '../../domain/curriculum.ts';
import { SOURCE_LOCALE, type Locale } from '../../i18n/locales.ts';
import { pseudoWords } from '../../i18n/pseudo.ts';

export interface ReadPromise {
  id: string;
  picture: string;
  promise: string;
  why: string;
}

export interface ReadAgreement {
  id: string;
  title: string;
  years: YearGroup[];
  wordings: { band: Band; intro: string; promises: ReadPromise[]; sign: string }[];
}

export async function agreementsIn(locale: Locale): Promise<ReadAgreement[]> {
  const [agreements, words] = await Promise.all([getCollection('agreements'), getCollection('agreementWords')]);
  return agreements.map(({ data: { id, years, promises } }) => {
    const own = words.find((one) => one.id === `${id}/${locale}`)?.data;
    const source = words.find((one) => one.id === `${id}/${SOURCE_LOCALE}`)?.data;
    if (!source) throw new Error(`content/agreements/${id}: expected ${SOURCE_LOCALE}.yaml, found none`);
    const { title, bands } = own ?? pseudoWords(source, locale);
    const wordings = wordingBandsOf(years).flatMap((band) => {
      const said = bands[band];
      if (!said) return [];
      const made = promises.map(({ id, picture }): ReadPromise => {
        const { promise, why } = said.promises[id]!;
        return { id, picture, promise, why };
      });
      return [{ band, intro: said.intro, promises: made, sign: said.sign }];
    });
    return { id, title, years, wordings };
  });
}
