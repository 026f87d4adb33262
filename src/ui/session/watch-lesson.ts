/** Keeps an eye on the lesson of the child who is signed in: the teacher ends it for every device at once. */
import type { PupilLiveMessage } from '../../schemas/api/lessons.ts';
import { ask, lessonEnded, tellHushed, turnEnded } from './pupil.ts';

/** Where the stream is kept out by a school's network, the page asks this often instead. Milliseconds. */
const ASK_EVERY_MS = 30_000;

/** Asks who is signed in now, and again whenever the page is looked at or the network is back. Returns how to stop. */
export function watchLesson(): () => void {
  const look = () => {
    if (document.visibilityState === 'visible') void ask();
  };
  const stream = new EventSource('/api/pupil/live');
  stream.onmessage = ({ data }: MessageEvent<string>) => {
    const message = JSON.parse(data) as PupilLiveMessage;
    if (message.kind === 'hushed') return tellHushed(message.hushed);
    stop();
    if (message.kind === 'turn-ended') turnEnded();
    else lessonEnded();
  };
  /** A stream that is refused outright, not merely cut off, may mean that nobody is signed in any more. */
  stream.onerror = () => {
    if (stream.readyState === EventSource.CLOSED) look();
  };
  const timer = setInterval(look, ASK_EVERY_MS);
  document.addEventListener('visibilitychange', look);
  addEventListener('online', look);
  look();

  function stop(): void {
    stream.close();
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
    removeEventListener('online', look);
  }
  return stop;
}
