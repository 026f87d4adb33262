/** What the youngest of a class sign in with; whoever has no pictures yet is given some when they are first asked for. */
import type { Transaction } from 'kysely';
import { OWN_PICTURES, signsInWithPictures, type OwnPicture } from '../../../domain/picture-sign-in.ts';
import type { SchoolDb } from '../../store/db.ts';
import { scoped } from '../../store/scoped.ts';
import type { OpenTables } from '../../store/tables.ts';
import type { Deps } from '../deps.ts';
import { holdSchool } from '../hold-school.ts';
import { evenly, type Random } from '../random.ts';
import { drawSignIn } from './kept.ts';

export interface PictureChild {
  id: string;
  displayName: string;
  ownPicture: OwnPicture;
  secretCipher: string;
  badgeCipher: string;
}
type Read = Awaited<ReturnType<typeof readChildren>>[number];

/** By display name. No two children of a class have the same picture, as long as there are enough of them. */
export async function classPictures(
  deps: Pick<Deps, 'db' | 'clock' | 'random' | 'secrets'>,
  schoolId: string,
  classId: string,
): Promise<PictureChild[]> {
  let children = await readChildren(scoped(deps.db, schoolId), classId);
  if (withoutPicture(children).length > 0) {
    children = await deps.db.transaction().execute((transaction) => drawMissing(deps, transaction, schoolId, classId));
  }
  return children
    .map(({ joinedAt: _, yearGroup: __, ...child }) => child as PictureChild)
    .sort((a, b) => a.displayName.localeCompare(b.displayName, 'en-GB'));
}

/** Children of picture age, whoever has been in the class longest first. */
async function readChildren(school: SchoolDb, classId: string) {
  const rows = await school
    .selectFrom('membership')
    .innerJoin('pupil', 'pupil.id', 'membership.pupil_id')
    .leftJoin('pupil_picture as picture', 'picture.pupil_id', 'pupil.id')
    .select(['pupil.id', 'pupil.display_name as displayName', 'pupil.year_group as yearGroup'])
    .select(['picture.own_picture as ownPicture', 'picture.secret_cipher as secretCipher'])
    .select(['picture.badge_cipher as badgeCipher', 'membership.joined_at as joinedAt'])
    .where('membership.class_id', '=', classId)
    .where('membership.left_at', 'is', null)
    .where('pupil.left_at', 'is', null)
    .orderBy('membership.joined_at')
    .orderBy('pupil.id')
    .execute();
  return rows.filter((row) => signsInWithPictures(row.yearGroup));
}

/** Those with no picture, and those whose picture somebody had in this class before them. */
function withoutPicture(children: readonly Read[]): Read[] {
  const taken = new Set<string>();
  const crowded = children.length > OWN_PICTURES.length;
  return children.filter(({ ownPicture }) => {
    if (ownPicture === null || (taken.has(ownPicture) && !crowded)) return true;
    taken.add(ownPicture);
    return false;
  });
}

async function drawMissing(
  { clock, random, secrets }: Pick<Deps, 'clock' | 'random' | 'secrets'>,
  transaction: Transaction<OpenTables>,
  schoolId: string,
  classId: string,
): Promise<Read[]> {
  await holdSchool(transaction, schoolId);
  const school = scoped(transaction, schoolId);
  const children = await readChildren(school, classId);
  const missing = new Set(withoutPicture(children));
  const taken = children.flatMap((child) => (missing.has(child) ? [] : child.ownPicture!));
  for (const child of missing) {
    const own_picture = drawOwn(taken, random);
    taken.push(own_picture);
    if (child.ownPicture === null) {
      const drawn = drawSignIn(secrets, { schoolId, pupilId: child.id }, clock(), random);
      await school
        .insertInto('pupil_picture')
        .values({ pupil_id: child.id, own_picture, ...drawn })
        .execute();
    } else {
      await school.updateTable('pupil_picture').set({ own_picture }).where('pupil_id', '=', child.id).execute();
    }
  }
  return readChildren(school, classId);
}

/** One that nobody has; in a class with more children than there are pictures, one that fewest have. */
function drawOwn(taken: readonly OwnPicture[], random: Random): OwnPicture {
  const count = (picture: OwnPicture) => taken.filter((one) => one === picture).length;
  const fewest = Math.min(...OWN_PICTURES.map(count));
  const free = OWN_PICTURES.filter((picture) => count(picture) === fewest);
  return free[evenly(random, free.length)]!;
}
