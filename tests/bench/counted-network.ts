/** Stands between a browser and the server, and counts what goes over the network, whoever in the browser asked for it. */
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Passed {
  path: string;
  bytes: number;
}

export interface CountedNetwork {
  url: string;
  /** Since the last time it was emptied. */
  passed: Passed[];
  stop(): Promise<void>;
}

export async function countNetwork(site: string): Promise<CountedNetwork> {
  const passed: Passed[] = [];
  const server = createServer((asked, answer) => {
    const one = { path: asked.url ?? '/', bytes: 0 };
    passed.push(one);
    const { method, headers } = asked;
    const onward = request(site + one.path, { method: method!, headers }, (found) => {
      answer.writeHead(found.statusCode!, found.rawHeaders);
      found.on('data', (chunk: Buffer) => (one.bytes += chunk.length)).pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    passed,
    stop: () =>
      new Promise((stopped) => {
        server.closeAllConnections();
        server.close(() => stopped());
      }),
  };
}
