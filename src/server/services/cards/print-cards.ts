/** The sign-in cards of a class: words or pictures by each child's year group; that they were shown is kept in the audit. */
import { signsInWithPictures } from '../../../domain/picture-sign-in.ts';
import type { SignInCards } from '../../../schemas/api/classes.ts';
import type { Staff } from '../../http/who.ts';
import { scoped } from '../../store/scoped.ts';
import { audit } from '../audit.ts';
import { classPupils } from '../classes/class-pupils.ts';
import { reachClass } from '../classes/reach.ts';
import type { Deps } from '../deps.ts';
import { readPassphrase } from '../passphrases/kept.ts';
import { classPictures } from '../pictures/class-pictures.ts';
import { readBadge, readSecret } from '../pictures/kept.ts';

/**
 * @param only the id of the child whose card alone is wanted; nobody's where no such child is in the class
 * @throws Problem not-found for a class out of reach
 */
export async function printCards(
  deps: Deps,
  staff: Staff,
  classId: string,
  only: string | null = null,
): Promise<SignInCards> {
  const { name } = await reachClass(deps, staff, classId);
  const { secrets } = deps;
  const { schoolId } = staff;
  const isWanted = ({ id }: { id: string }) => only === null || id === only;
  const pictured = (await classPictures(deps, schoolId, classId)).filter(isWanted);
  const worded = (await classPupils(scoped(deps.db, schoolId), classId)).filter(
    (child) => isWanted(child) && !signsInWithPictures(child.yearGroup),
  );
  const cards = worded.map(({ id, displayName, username, passphraseCipher }) => ({
    pupilId: id,
    displayName,
    username,
    passphrase: readPassphrase(secrets, { schoolId, pupilId: id }, passphraseCipher),
  }));
  const pictureCards = pictured.map(({ id, displayName, ownPicture, secretCipher, badgeCipher }) => ({
    pupilId: id,
    displayName,
    ownPicture,
    pictures: readSecret(secrets, { schoolId, pupilId: id }, secretCipher),
    badge: readBadge(secrets, { schoolId, pupilId: id }, badgeCipher),
  }));
  await audit(deps, staff, 'cards-printed', classId, only === null ? {} : { pupil: only });
  return { classId, className: name, cards, pictureCards };
}
