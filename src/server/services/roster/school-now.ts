/** Reads what a roster is compared with: this year's classes and the children on the roll. */
import { schoolYearOf } from '../../../domain/school-year.ts';
import type { SchoolDb } from '../../store/db.ts';
import type { School } from './plan.ts';

export async function schoolNow(school: SchoolDb, now: number): Promise<School> {
  const year = schoolYearOf(now);
  const classes = await school
    .selectFrom('class')
    .select(['id', 'name'])
    .where('school_year', '=', year)
    .where('archived_at', 'is', null)
    .orderBy('id')
    .execute();
  const pupils = await school
    .selectFrom('pupil')
    .select(['id', 'forename', 'surname', 'display_name as displayName', 'year_group as yearGroup'])
    .where('left_at', 'is', null)
    .orderBy('id')
    .execute();
  const memberships = await school
    .selectFrom('membership')
    .select(['pupil_id', 'class_id'])
    .where('school_year', '=', year)
    .where('left_at', 'is', null)
    .execute();
  const classOf = new Map(memberships.map((row) => [row.pupil_id, row.class_id]));
  return { classes, pupils: pupils.map((pupil) => ({ ...pupil, classId: classOf.get(pupil.id) ?? null })) };
}
