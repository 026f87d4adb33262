/** Which agreement a child is asked to sign: the newest published wording for the child's year group. */
import type { ActivityId } from '../../../domain/events.ts';
import type { YearGroup } from '../../../domain/curriculum.ts';
import type { PupilSession } from '../../../schemas/api/lessons.ts';
import type { SchoolDb } from '../../store/db.ts';
import { readPublished } from '../agreements/published.ts';

export interface AskedAgreement {
  id: string;
  activity: ActivityId;
  version: number;
}

/** The agreement each year group is asked for; years without one are left out. */
export async function askedAgreements(school: SchoolDb): Promise<Map<YearGroup, AskedAgreement>> {
  const published = await school
    .selectFrom('agreement_version as v')
    .innerJoin('agreement as a', 'a.id', 'v.agreement_id')
    .select(['a.id', 'a.template', 'v.version', 'v.body'])
    .orderBy('a.created_at')
    .orderBy('v.version')
    .execute();
  const asked = new Map<YearGroup, AskedAgreement>();
  for (const row of published) {
    for (const year of readPublished(row.body).agreement.years) {
      asked.set(year, { id: row.id, activity: `agreements/${row.template}`, version: row.version });
    }
  }
  return asked;
}

/** Signed means: this version, in this school year. */
export async function agreementOf(
  school: SchoolDb,
  pupil: { id: string; yearGroup: YearGroup },
  schoolYear: number,
): Promise<PupilSession['agreement']> {
  const asked = (await askedAgreements(school)).get(pupil.yearGroup);
  if (!asked) return null;
  const signature = await school
    .selectFrom('signature')
    .select('id')
    .where('pupil_id', '=', pupil.id)
    .where('agreement_id', '=', asked.id)
    .where('version', '=', asked.version)
    .where('school_year', '=', schoolYear)
    .executeTakeFirst();
  return { activity: asked.activity, version: asked.version, signed: signature !== undefined };
}
