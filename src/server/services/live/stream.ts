/** Server-sent events as an answer: a heartbeat while nothing happens, and everything let go when the page closes. */

/** Proxies close a silent connection after about a minute. Milliseconds. */
const HEARTBEAT_MS = 15_000;
/** Streams end after this long, so that a page that reconnects proves again who it is. Milliseconds. */
const STREAM_LASTS = 15 * 60_000;
/** A page that reads this little of what it is sent has gone; messages. */
const UNREAD_MAX = 100;

/**
 * @param signal aborted when the request ends
 * @param open   is given `say`, which sends one message, and `end`; it returns what stops it
 */
export function eventStream(
  signal: AbortSignal,
  open: (say: (message: object) => void, end: () => void) => () => void,
): Response {
  const encoder = new TextEncoder();
  let stop = () => {};
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let isOpen = true;
        const send = (text: string) => {
          if (!isOpen) return;
          controller.enqueue(encoder.encode(text));
          if ((controller.desiredSize ?? 0) < 0) end();
        };
        const close = open(
          (message) => send(`data: ${JSON.stringify(message)}\n\n`),
          () => end(),
        );
        const heart = setInterval(() => send(':\n\n'), HEARTBEAT_MS);
        const lifetime = setTimeout(() => end(), STREAM_LASTS);
        stop = () => {
          stop = () => {};
          isOpen = false;
          clearInterval(heart);
          clearTimeout(lifetime);
          signal.removeEventListener('abort', end);
          close();
        };
        const end = () => {
          stop();
          try {
            controller.close();
          } catch {
            // The page had closed it already.
          }
        };
        signal.addEventListener('abort', end);
        send('retry: 3000\n\n');
        if (signal.aborted) end();
      },
      cancel: () => stop(),
    },
    { highWaterMark: UNREAD_MAX },
  );
  return new Response(body, { headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' } });
}
