/**
 * Two bare servers that ours is compared with, each in a process of its own: `recording-floors.ts each <folder>` commits
 * every request by itself, `together` commits what arrives together. The port is printed.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';

interface Waiting {
  id: string;
  body: string;
  response: ServerResponse;
}

const [way, folder] = process.argv.slice(2);
if (!folder || (way !== 'each' && way !== 'together')) throw new Error('recording-floors.ts <each|together> <folder>');

const database = new BetterSqlite3(join(folder, 'floor.sqlite'));
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.exec('create table event (id text primary key, body text not null, received_at integer not null)');
const insert = database.prepare('insert into event (id, body, received_at) values (?, ?, ?)');
const store = ({ id, body }: Waiting) => insert.run(id, body, Date.now());
const storeTogether = database.transaction((items: Waiting[]) => items.forEach(store));

const answer = ({ response }: Waiting) =>
  response
    .writeHead(200, { 'Content-Type': 'application/json' })
    .end(JSON.stringify({ results: [{ result: 'stored' }], now: Date.now() }));

let queue: Waiting[] = [];
function commitQueue(): void {
  const items = queue;
  queue = [];
  storeTogether(items);
  items.forEach(answer);
}

function take(waiting: Waiting): void {
  if (way === 'each') {
    store(waiting);
    answer(waiting);
  } else if (queue.push(waiting) === 1) setImmediate(commitQueue);
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks).toString();
    const { items } = JSON.parse(body) as { items: [{ event: { id: string } }] };
    take({ id: items[0].event.id, body, response });
  });
});
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
