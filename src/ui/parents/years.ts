/** Year groups as parents say them: "Reception and Year 1". */
import type { YearGroup } from '../../domain/curriculum.ts';
import type { Translator } from '../../i18n/index.ts';

export function yearsText(t: Translator['t'], years: readonly YearGroup[]): string {
  const names = years.map((year) =>
    year === 'N' || year === 'R' ? t(`parents.school.year.${year}`) : t('parents.school.year', { year }),
  );
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
}
