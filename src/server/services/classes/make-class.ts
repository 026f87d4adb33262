/** Makes a class for this school year. */
import type { z } from 'zod';
import { schoolYearOf } from '../../../domain/school-year.ts';
import { uuidv7 } from '../../../domain/identifiers.ts';
import type { makeClass as makeClassBody } from '../../../schemas/api/classes.ts';
import { Problem } from '../../http/problem.ts';
import type { Staff } from '../../http/who.ts';
import { scoped } from '../../store/scoped.ts';
import { auditWithin } from '../audit.ts';
import type { Deps } from '../deps.ts';
import { holdSchool } from '../hold-school.ts';
import { classKey } from '../roster/line.ts';

/** @throws Problem conflict when the school has a class of that name this year */
export async function makeClass(
  { db, clock, random }: Deps,
  staff: Staff,
  { name, yearGroup }: z.infer<typeof makeClassBody>,
): Promise<{ classId: string }> {
  const now = clock();
  const year = schoolYearOf(now);
  const classId = uuidv7(now, random(10));
  return db.transaction().execute(async (transaction) => {
    await holdSchool(transaction, staff.schoolId);
    const school = scoped(transaction, staff.schoolId);
    const others = await school
      .selectFrom('class')
      .select('name')
      .where('school_year', '=', year)
      .where('archived_at', 'is', null)
      .execute();
    if (others.some((other) => classKey(other.name) === classKey(name))) throw new Problem('conflict');
    await school
      .insertInto('class')
      .values({ id: classId, name, year_group: yearGroup, school_year: year, created_at: now, archived_at: null })
      .execute();
    await auditWithin(transaction, staff, now, 'class-made', classId);
    return { classId };
  });
}
