/** Puts new children on the roll and in their class, each with a username and a passphrase of their own. */
import type { YearGroup } from '../../../domain/curriculum.ts';
import { uuidv7 } from '../../../domain/identifiers.ts';
import { schoolYearOf } from '../../../domain/school-year.ts';
import type { SchoolDb } from '../../store/db.ts';
import type { Deps } from '../deps.ts';
import { makePassphrase } from '../passphrases/index.ts';
import { sealPassphrase } from '../passphrases/kept.ts';
import { makeUsername } from '../usernames.ts';

/** Rows written by one statement; SQLite takes 32,766 values in one. */
const CHUNK = 500;

export interface Arriving {
  forename: string;
  surname: string;
  yearGroup: YearGroup;
  classId: string;
  displayName: string;
}

/** @returns their ids, in the same order */
export async function addPupils(
  { random, secrets }: Deps,
  schoolId: string,
  school: SchoolDb,
  arriving: readonly Arriving[],
  now: number,
): Promise<string[]> {
  const usernames = await school.selectFrom('pupil').select('username').execute();
  const taken = new Set(usernames.map((row) => row.username));
  const rows = arriving.map((change) => ({ id: uuidv7(now, random(10)), change }));
  for (let i = 0; i < rows.length; i += CHUNK) {
    const chunk = rows.slice(i, i + CHUNK);
    await school
      .insertInto('pupil')
      .values(
        chunk.map(({ id, change }) => ({
          id,
          forename: change.forename,
          surname: change.surname,
          display_name: change.displayName,
          year_group: change.yearGroup,
          username: makeUsername(change.forename, taken, random),
          passphrase_cipher: sealPassphrase(secrets, { schoolId, pupilId: id }, makePassphrase(random), random),
          created_at: now,
          left_at: null,
        })),
      )
      .execute();
    await school
      .insertInto('membership')
      .values(chunk.map(({ id, change }) => membership(id, change.classId, now)))
      .execute();
  }
  return rows.map(({ id }) => id);
}

export function membership(pupilId: string, classId: string, now: number) {
  return { pupil_id: pupilId, class_id: classId, school_year: schoolYearOf(now), joined_at: now, left_at: null };
}
