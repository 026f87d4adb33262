/** Reads a request's body within the limits of its route, before anything else sees it. */
import type { IncomingMessage } from 'node:http';
import type { ApiRoute } from './routes.ts';
import { Problem } from './problem.ts';

const TYPES: Record<ApiRoute['body'], RegExp | null> = {
  none: null,
  json: /^application\/json(\s*;\s*charset=utf-8)?$/i,
  csv: /^text\/csv(\s*;\s*charset=[\w-]+)?$/i,
};

/**
 * Compressed bodies are refused: their size cannot be known before they are unpacked.
 * @throws Problem type-refused, too-large
 */
export function checkBodyHeaders(req: IncomingMessage, route: ApiRoute): void {
  const { 'content-type': type, 'content-encoding': encoding, 'content-length': length } = req.headers;
  if (Number(length ?? 0) > route.max) throw new Problem('too-large');
  const wanted = TYPES[route.body];
  if (encoding !== undefined && encoding !== 'identity') throw new Problem('type-refused');
  if (wanted && !wanted.test(type ?? '')) throw new Problem('type-refused');
}

/**
 * Its events are heard directly, without the async iterator that a busy route would make for every request.
 * @throws Problem too-large as soon as more than `max` bytes have come; whatever breaks the connection
 */
export function readBody(req: IncomingMessage, max: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= max) return void chunks.push(chunk);
      // What still comes is not read: the answer closes the connection.
      req.pause();
      reject(new Problem('too-large'));
    });
    req.once('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)));
    req.once('error', reject);
  });
}
