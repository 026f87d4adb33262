/** One stream of server-sent events for the whole page, shared by its islands; it says when it is cut off. */
import type { LiveMessage } from '../../schemas/api/lantern.ts';

export interface LiveListener {
  message?(message: LiveMessage): void;
  /** The stream opened (true) or broke (false); the browser reopens it by itself. */
  open?(open: boolean): void;
}

const listeners = new Set<LiveListener>();
let source: EventSource | null = null;

/** Begins to listen; the answer ends it. The stream is closed with its last listener. */
export function listen(listener: LiveListener): () => void {
  listeners.add(listener);
  source ??= connect();
  if (source.readyState === EventSource.OPEN) listener.open?.(true);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    source?.close();
    source = null;
  };
}

/** After a refusal the browser gives up for good, so a new stream is asked for after this long. Milliseconds. */
const RETRY_MS = 5_000;

function connect(): EventSource {
  const stream = new EventSource('/api/live');
  stream.onopen = () => tell((listener) => listener.open?.(true));
  stream.onerror = () => {
    tell((listener) => listener.open?.(false));
    if (stream.readyState === EventSource.CLOSED) setTimeout(() => reconnect(stream), RETRY_MS);
  };
  stream.onmessage = (event: MessageEvent<string>) => {
    const message = parse(event.data);
    if (message) tell((listener) => listener.message?.(message));
  };
  return stream;
}

function reconnect(broken: EventSource): void {
  if (source === broken) source = connect();
}

function tell(say: (listener: LiveListener) => void): void {
  for (const listener of listeners) say(listener);
}

function parse(data: string): LiveMessage | null {
  try {
    return JSON.parse(data) as LiveMessage;
  } catch {
    return null;
  }
}
