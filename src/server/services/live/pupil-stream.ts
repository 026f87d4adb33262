/** The stream of a pupil page: it says that the child's session has ended, and nothing else. */
import type { LiveMessage } from '../../../schemas/api/lantern.ts';
import type { PupilLiveMessage } from '../../../schemas/api/lessons.ts';
import type { Pupil } from '../../http/who.ts';
import { scoped } from '../../store/scoped.ts';
import type { Deps } from '../deps.ts';
import { eventStream } from './stream.ts';

export function pupilStream(deps: Deps, pupil: Pupil, signal: AbortSignal): Response {
  const ended: PupilLiveMessage = { kind: 'lesson-ended' };
  const hasEnded = async () => {
    const session = await scoped(deps.db, pupil.schoolId)
      .selectFrom('pupil_session')
      .select('ended_at')
      .where('id', '=', pupil.sessionId)
      .executeTakeFirst();
    return !session || session.ended_at !== null;
  };
  return eventStream(signal, (say, end) => {
    let open = true;
    const look = async () => {
      if (!(await hasEnded()) || !open) return;
      say(ended);
      end();
    };
    const tell = (message: LiveMessage) => {
      if (message.kind !== 'lesson' || message.classId !== pupil.classId) return;
      look().catch((err: unknown) => deps.log.warn({ err }, 'pupil stream could not look'));
    };
    const stop = deps.live.subscribe(pupil.schoolId, tell, end);
    return () => {
      open = false;
      stop();
    };
  });
}
