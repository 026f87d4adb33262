/** The words of the interface for one band; Years 5 and 6 are spoken to as who they are. */
import type { Band } from '../../domain/curriculum.ts';
import type { Locale } from '../../i18n/locales.ts';
import { words } from '../../i18n/words.ts';
import { AGREEMENT_KEYS, OLDER_KEYS, type AgreementSays } from './agreement-view.ts';

const OLDER = [
  'agreement.check.older',
  'agreement.sign.heading.older',
  'agreement.signed.heading.older',
  'agreement.signed.stamp.older',
  'agreement.start.older',
  'agreement.try-check.older',
] as const satisfies readonly `${(typeof OLDER_KEYS)[number]}.older`[];

export function saysFor(locale: Locale, band: Band): AgreementSays {
  const says = words(locale, AGREEMENT_KEYS);
  if (band !== 'uks2') return says;
  const older = words(locale, OLDER);
  return { ...says, ...Object.fromEntries(OLDER_KEYS.map((key) => [key, older[`${key}.older`]])) };
}
