/** The agreements of a class on paper: one for each wording that its children sign, with the children who read it. */
import {
  CLASS_PROMISES_AS,
  promisesAsClass,
  signingWayOf,
  wordingBandOf,
  type SigningWay,
} from '../../../../../domain/agreement.ts';
import type { YearGroup } from '../../../../../domain/curriculum.ts';
import type { Locale } from '../../../../../i18n/locales.ts';
import type { ClassPage } from '../../../../../schemas/api/staff-views.ts';
import { agreementsIn, type ReadPromise } from '../../../../../ui/parents/agreements.ts';

export interface ClassWording {
  id: string;
  promises: ReadPromise[];
  sign: string;
  way: SigningWay;
  pupils: ClassPage['pupils'];
}

/** An empty class gets the wording of its own year. Nursery promises as a class: its wording has no children under it. */
export async function wordingsOf(page: ClassPage, locale: Locale): Promise<ClassWording[]> {
  const agreements = await agreementsIn(locale);
  const years = new Set<YearGroup>(
    page.pupils.length > 0 ? page.pupils.map((pupil) => pupil.yearGroup) : [page.yearGroup],
  );
  const found = new Map<string, ClassWording>();
  for (const year of years) {
    const isClass = promisesAsClass(year);
    const agreement = agreements.find((one) => one.years.includes(isClass ? CLASS_PROMISES_AS : year));
    const wording = agreement?.wordings.find(({ band }) => band === wordingBandOf(year));
    if (!agreement || !wording) continue;
    const id = `${agreement.id}-${wording.band}`;
    const { promises, sign } = wording;
    const known = found.get(id) ?? { id, promises, sign, way: signingWayOf(year), pupils: [] };
    if (!isClass) known.pupils.push(...page.pupils.filter((pupil) => pupil.yearGroup === year));
    found.set(id, known);
  }
  return [...found.values()];
}
