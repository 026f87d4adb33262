/** Asks the server what has become of a press, for as long as the cover is up. */
import { POLL_MS } from '../../domain/lantern.ts';
import type { Cover, LanternEvent } from '../../engine/lantern/states.ts';

/** Returns a function that stops asking. Every round ends in exactly one event. */
export function watch(cover: Cover, tell: (event: LanternEvent) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const round = async () => {
    const event = await ask(cover);
    if (stopped) return;
    tell(event);
    timer = setTimeout(round, POLL_MS);
  };
  const now = () => {
    clearTimeout(timer);
    void round();
  };
  const offline = () => tell({ kind: 'unreachable' });
  if (cover.lesson) {
    addEventListener('online', now);
    addEventListener('offline', offline);
    timer = setTimeout(round, 400);
  }
  return () => {
    stopped = true;
    clearTimeout(timer);
    removeEventListener('online', now);
    removeEventListener('offline', offline);
  };
}

async function ask({ token, lit }: Cover): Promise<LanternEvent> {
  try {
    const answer = await fetch('/api/lantern/state', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ token, lit }),
      signal: AbortSignal.timeout(6_000),
    });
    if (answer.ok) {
      const { state, unseenTooLong } = await answer.json();
      return { kind: 'answered', state, unseenTooLong };
    }
    return { kind: answer.status === 404 ? 'not-arrived' : 'unreachable' };
  } catch {
    return { kind: 'unreachable' };
  }
}
