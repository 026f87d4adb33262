/** Signs a child out of one device. */
import type { SessionCookies } from '../../http/cookies.ts';
import type { Pupil } from '../../http/who.ts';
import { scoped } from '../../store/scoped.ts';
import type { Deps } from '../deps.ts';

export async function signOut(
  { db, clock }: Deps,
  pupil: Pupil,
  cookies: SessionCookies,
): Promise<{ signedOut: true }> {
  await scoped(db, pupil.schoolId)
    .updateTable('pupil_session')
    .set({ ended_at: clock() })
    .where('id', '=', pupil.sessionId)
    .where('ended_at', 'is', null)
    .execute();
  cookies.clear('pupil');
  return { signedOut: true };
}
