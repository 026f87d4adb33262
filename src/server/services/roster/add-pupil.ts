/** Adds one child who joins during the year: on the roll, in a class, with a sign-in to print. */
import type { z } from 'zod';
import { distinctDisplayNames } from '../../../domain/display-names.ts';
import { cleanName } from '../../../domain/people.ts';
import type { addPupil as addPupilBody, addPupilAnswer } from '../../../schemas/api/classes.ts';
import { Problem } from '../../http/problem.ts';
import type { Staff } from '../../http/who.ts';
import { scoped } from '../../store/scoped.ts';
import { auditWithin } from '../audit.ts';
import { reachClass } from '../classes/reach.ts';
import type { Deps } from '../deps.ts';
import { holdSchool } from '../hold-school.ts';
import { addPupils } from './add-pupils.ts';
import { schoolNow } from './school-now.ts';

/** @throws Problem name-invalid, conflict when this class has a child of that very name, not-found */
export async function addPupil(
  deps: Deps,
  staff: Staff,
  classId: string,
  body: z.infer<typeof addPupilBody>,
): Promise<z.infer<typeof addPupilAnswer>> {
  const now = deps.clock();
  const { id } = await reachClass(deps, staff, classId);
  const [forename, surname] = [cleanName(body.forename), cleanName(body.surname)];
  if (!forename || !surname) {
    const wrong = 'name-invalid';
    throw new Problem(wrong, {
      fields: { ...(!forename && { forename: wrong }), ...(!surname && { surname: wrong }) },
    });
  }
  return deps.db.transaction().execute(async (transaction) => {
    await holdSchool(transaction, staff.schoolId);
    const school = scoped(transaction, staff.schoolId);
    const classmates = (await schoolNow(school, now)).pupils.filter((pupil) => pupil.classId === id);
    const same = (a: string, b: string) => a.localeCompare(b, 'en-GB', { sensitivity: 'accent' }) === 0;
    if (classmates.some((mate) => same(mate.forename, forename) && same(mate.surname, surname))) {
      throw new Problem('conflict');
    }
    const taken = classmates.map((mate) => mate.displayName);
    const displayName = distinctDisplayNames([{ forename, surname }], taken)[0]!;
    const child = { forename, surname, yearGroup: body.yearGroup, classId: id, displayName };
    const [pupilId] = await addPupils(deps, staff.schoolId, school, [child], now);
    await auditWithin(transaction, staff, now, 'pupil-added', pupilId!);
    return { pupilId: pupilId!, displayName };
  });
}
