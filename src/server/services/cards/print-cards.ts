/** The sign-in cards of a class, with each child's passphrase in clear; that they were shown is kept in the audit. */
import type { SignInCards } from '../../../schemas/api/classes.ts';
import type { Staff } from '../../http/who.ts';
import { scoped } from '../../store/scoped.ts';
import { audit } from '../audit.ts';
import { classPupils } from '../classes/class-pupils.ts';
import { reachClass } from '../classes/reach.ts';
import type { Deps } from '../deps.ts';
import { readPassphrase } from '../passphrases/kept.ts';

/** @throws Problem not-found for a class out of reach */
export async function printCards(deps: Deps, staff: Staff, classId: string): Promise<SignInCards> {
  const { name } = await reachClass(deps, staff, classId);
  const { schoolId } = staff;
  const pupils = await classPupils(scoped(deps.db, schoolId), classId);
  const cards = pupils.map(({ id, displayName, username, passphraseCipher }) => ({
    pupilId: id,
    displayName,
    username,
    passphrase: readPassphrase(deps.secrets, { schoolId, pupilId: id }, passphraseCipher),
  }));
  await audit(deps, staff, 'cards-printed', classId);
  return { classId, className: name, cards };
}
