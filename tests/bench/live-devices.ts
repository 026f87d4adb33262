/** Keeps a live stream open for every child of the school, as their pages do, and reads how much memory a process holds. */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchSchool, Tablet } from './bench-school.ts';

/** Memory has settled by then. Milliseconds. */
const SETTLED_MS = 1_000;

async function openStream(url: string, { browser }: Tablet): Promise<IncomingMessage> {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const [stream] = (await once(get(`${url}/api/pupil/live`, { agent: false, headers: { cookie } }), 'response')) as [
    IncomingMessage,
  ];
  if (stream.statusCode !== 200) throw new Error(`A live stream was refused: ${stream.statusCode}`);
  await once(stream, 'data');
  stream.resume();
  return stream;
}

/** Every tablet of the school listens; its children must be signed in. */
export async function openStreams({ url, classes }: BenchSchool): Promise<{ count: number; close(): Promise<void> }> {
  const streams = await Promise.all(classes.flat().map((tablet) => openStream(url, tablet)));
  await sleep(SETTLED_MS);
  return {
    count: streams.length,
    async close() {
      for (const stream of streams) stream.on('error', () => undefined).destroy();
      await sleep(SETTLED_MS);
    },
  };
}

/** What a process holds in memory: its resident set, in MB of a million bytes. */
export function residentMegabytes(pid: number): number {
  const status = `/proc/${pid}/status`;
  const kibibytes = existsSync(status)
    ? /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1]
    : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return (Number(kibibytes) * 1_024) / 1_000_000;
}
