/** Serves the built pages alone, with no API behind them, for journeys that need no school. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import sirv from 'sirv';

export interface BuiltSite {
  url: string;
  /** The paths of pages that a browser has made ready ahead. */
  foreseen: readonly string[];
  stop(): Promise<void>;
}

/** `TELLWOOD_DIST` names another build than `dist`. */
export async function serveBuiltSite(): Promise<BuiltSite> {
  const dist = process.env['TELLWOOD_DIST'] ?? resolve(import.meta.dirname, '../../dist');
  const files = sirv(resolve(dist, 'client'));
  const foreseen: string[] = [];
  const server = createServer((request, response) => {
    if (request.headers['sec-purpose']?.includes('prerender')) foreseen.push(request.url!);
    files(request, response, () => {
      response.statusCode = 404;
      response.setHeader('Content-Type', 'application/json');
      response.end('{"code":"not-found","message":"not here"}');
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    foreseen,
    stop: () =>
      new Promise((stopped) => {
        server.closeAllConnections();
        server.close(() => stopped());
      }),
  };
}
