/** The stream of a pupil page: that the lesson or the child's own turn has ended, that tablets are to be quiet; no more. */
import type { LiveMessage } from '../../../schemas/api/lantern.ts';
import type { PupilLiveMessage } from '../../../schemas/api/lessons.ts';
import type { Pupil } from '../../http/who.ts';
import { scoped } from '../../store/scoped.ts';
import type { Deps } from '../deps.ts';
import { eventStream } from './stream.ts';

/** What may have ended a session. */
const ENDING: ReadonlySet<LiveMessage['kind']> = new Set(['lesson', 'turn']);

export function pupilStream(deps: Deps, pupil: Pupil, signal: AbortSignal): Response {
  /** What this page was last told; before that it asks by itself. */
  let hushed: boolean | null = null;
  const whatIsNew = async (): Promise<PupilLiveMessage | null> => {
    const session = await scoped(deps.db, pupil.schoolId)
      .selectFrom('pupil_session as session')
      .innerJoin('lesson', 'lesson.id', 'session.lesson_id')
      .select(['session.ended_at as endedAt', 'lesson.ended_at as lessonEndedAt', 'lesson.hushed_at as hushedAt'])
      .where('session.id', '=', pupil.sessionId)
      .executeTakeFirst();
    if (session && session.endedAt === null) {
      const isHushed = session.hushedAt !== null;
      return isHushed === hushed ? null : { kind: 'hushed', hushed: isHushed };
    }
    return { kind: session && session.lessonEndedAt === null ? 'turn-ended' : 'lesson-ended' };
  };
  return eventStream(signal, (say, end) => {
    let open = true;
    const look = async () => {
      const news = await whatIsNew();
      if (!news || !open) return;
      say(news);
      if (news.kind === 'hushed') hushed = news.hushed;
      else end();
    };
    const tell = (message: LiveMessage) => {
      if (!ENDING.has(message.kind) || message.classId !== pupil.classId) return;
      look().catch((err: unknown) => deps.log.warn({ err }, 'pupil stream could not look'));
    };
    const stop = deps.live.subscribe(pupil.schoolId, tell, end);
    return () => {
      open = false;
      stop();
    };
  });
}
