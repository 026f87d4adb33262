/** Which chat of ChatterBox is open in a moment, and how many are in it: before and after, where somebody leaves. */
import type { Moment, SpokenLine } from '../story-view.ts';

export interface ChatRoom {
  name: SpokenLine | undefined;
  /** Its name is said now, and not left standing from before. */
  isOpened: boolean;
  /** Absent in a chat of two. */
  people?: number;
  /** How many there were, where that has changed. */
  were?: number;
}

export function roomOf({ lines, room, shown, before }: Moment): ChatRoom {
  const isOpened = lines[0]?.as === 'room';
  if (isOpened && before) return { name: lines[0], isOpened };
  const people = shown.counter;
  const were = before?.counter;
  return {
    name: isOpened ? lines[0] : room,
    isOpened,
    ...(people !== undefined && { people }),
    ...(were !== undefined && were !== people && { were }),
  };
}
