/** The stream of a staff page: nudges about the classes this person reaches, and no others. */
import { may } from '../../../domain/people.ts';
import type { LiveMessage } from '../../../schemas/api/lantern.ts';
import type { Staff } from '../../http/who.ts';
import { reachedClasses } from '../classes/reach.ts';
import type { Deps } from '../deps.ts';
import { eventStream } from './stream.ts';

export async function staffStream(deps: Deps, staff: Staff, signal: AbortSignal): Promise<Response> {
  const everywhere = may(staff.role, 'class:see-all');
  const classes = new Set(everywhere ? [] : (await reachedClasses(deps, staff)).map((one) => one.id));
  return eventStream(signal, (say, end) => {
    const tell = (message: LiveMessage) => {
      if (everywhere || classes.has(message.classId)) say(message);
    };
    return deps.live.subscribe(staff.schoolId, tell, end);
  });
}
