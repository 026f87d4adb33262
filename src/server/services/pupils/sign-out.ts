/** Ends a child's turn on one device. */
import type { Pupil } from '../../http/who.ts';
import { scoped } from '../../store/scoped.ts';
import type { Deps } from '../deps.ts';
import { hashToken, makeToken } from '../tokens.ts';

/**
 * Whoever typed three words is signed out. Who signed in with a picture stays on the tablet with the others, but no
 * cookie opens the session until they tap their pictures again. The cookie itself is left alone: on a slow network this
 * answer may come after the next child has signed in, and would take theirs.
 */
export async function signOut({ db, clock, random }: Deps, pupil: Pupil): Promise<{ signedOut: true }> {
  const school = scoped(db, pupil.schoolId);
  const session = await school
    .selectFrom('pupil_session')
    .select('signed_in_by as signedInBy')
    .where('id', '=', pupil.sessionId)
    .executeTakeFirst();
  const withWords = (session?.signedInBy ?? 'words') === 'words';
  await school
    .updateTable('pupil_session')
    .set(withWords ? { ended_at: clock() } : { token_hash: hashToken(makeToken(pupil.schoolId, random)) })
    .where('id', '=', pupil.sessionId)
    .where('ended_at', 'is', null)
    .execute();
  return { signedOut: true };
}
