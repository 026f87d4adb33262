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

/** @throws Problem too-large as soon as more than `max` bytes have come */
export async function readBody(req: IncomingMessage, max: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > max) throw new Problem('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
