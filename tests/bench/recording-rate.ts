/** S8: events a second that are safe on the disk when they are acknowledged, beside two bare servers; and memory. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import BetterSqlite3 from 'better-sqlite3';
import { DATABASE_FILE } from '../../src/server/store/data-folder.ts';
import { type BenchSchool, signIn } from './bench-school.ts';
import { openStreams, residentMegabytes } from './live-devices.ts';
import { CONNECTIONS, send, type Load } from './load.ts';
import { median, percentile, type Row } from './report.ts';

const FLOORS = resolve(import.meta.dirname, 'recording-floors.ts');
/** Sent first, so that nothing measured is the work of a cold server. */
const WARM_UP = 8_000;
const MOST_EVENTS = 100_000;

interface Recorder {
  name: string;
  url: string;
  database: string;
  loads: Load[];
  acknowledged: number;
  stop(): Promise<void>;
}

async function startFloor(way: 'each' | 'together'): Promise<Recorder> {
  const folder = mkdtempSync(join(tmpdir(), 'tellwood-floor-'));
  const server: ChildProcess = spawn(process.execPath, [FLOORS, way, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  process.once('exit', () => server.kill('SIGKILL'));
  const [port] = (await once(createInterface(server.stdout!), 'line')) as [string];
  return {
    name: way,
    url: `http://localhost:${port}`,
    database: join(folder, 'floor.sqlite'),
    loads: [],
    acknowledged: 0,
    async stop() {
      const gone = once(server, 'exit');
      server.kill();
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function stored(database: string): number {
  const open = new BetterSqlite3(database, { readonly: true });
  const { count } = open.prepare<[], { count: number }>('select count(*) as count from event').get()!;
  open.close();
  return count;
}

/** In turns, so that a slow moment of the machine meets all three. */
async function race(recorders: readonly Recorder[], tokens: readonly string[], rounds: number, seconds: number) {
  const amounts = new Map<Recorder, number>();
  for (const recorder of recorders) {
    const { rate, latencies } = await send(recorder.url, tokens, WARM_UP);
    recorder.acknowledged += latencies.length;
    amounts.set(recorder, Math.min(rate * seconds, MOST_EVENTS));
  }
  for (let round = 0; round < rounds; round++) {
    for (const recorder of recorders) {
      const load = await send(recorder.url, tokens, amounts.get(recorder)!);
      recorder.loads.push(load);
      recorder.acknowledged += load.latencies.length;
    }
  }
  for (const { name, database, acknowledged } of recorders) {
    const kept = stored(database);
    if (kept < acknowledged) throw new Error(`${name}: ${acknowledged} events were acknowledged, ${kept} are stored.`);
  }
}

const rateOf = ({ loads }: Recorder) => median(loads.map(({ rate }) => rate));
const p99Of = ({ loads }: Recorder) => median(loads.map(({ latencies }) => percentile(latencies, 0.99)));

function ratesOf(each: Recorder, together: Recorder, ours: Recorder): Row[] {
  const row = (what: string, recorder: Recorder): Row => ({
    measure: 'S8',
    what,
    value: Math.round(rateOf(recorder)),
    unit: '/s',
    note: `p99 ${p99Of(recorder).toFixed(1)} ms; sender busy ${Math.round(median(recorder.loads.map(({ busy }) => busy)) * 100)} %`,
  });
  const note = `median of ${ours.loads.length} rounds, ${CONNECTIONS} connections, one event a request`;
  return [
    row('bare server, one INSERT a request', each),
    row('bare server, commits together', together),
    row('ours: acknowledged durable events', ours),
    {
      measure: 'S8',
      what: 'ours ÷ one INSERT a request',
      value: rateOf(ours) / rateOf(each),
      unit: '×',
      least: 2,
      note,
    },
    { measure: 'S8', what: 'ours ÷ commits together', value: rateOf(ours) / rateOf(together), unit: '×', least: 0.4 },
    { measure: 'S8', what: 'ours: p99', value: p99Of(ours), unit: 'ms', most: 30 },
  ];
}

/** @param seconds how long each of the three is kept busy in each round, about */
export async function measureRecordingRate(school: BenchSchool, rounds: number, seconds: number): Promise<Row[]> {
  const sessions = await Promise.all(school.classes.flat().map(signIn));
  const tokens = sessions.map((session) => session!.token);
  const [each, together] = [await startFloor('each'), await startFloor('together')];
  const ours: Recorder = {
    name: 'ours',
    url: school.url,
    database: join(school.dataDir, DATABASE_FILE),
    loads: [],
    acknowledged: 0,
    stop: async () => undefined,
  };
  const streams = await openStreams(school);
  const atRest = residentMegabytes(school.pid);
  await streams.close();
  try {
    await race([each, together, ours], tokens, rounds, seconds);
  } finally {
    await Promise.all([each.stop(), together.stop()]);
  }
  const again = await openStreams(school);
  const afterLoad = residentMegabytes(school.pid);
  await again.close();
  const memory = (when: string, value: number): Row => ({
    measure: 'S8',
    what: `ours: memory with ${again.count} live devices${when}`,
    value,
    unit: 'MB',
    most: 200,
  });
  return [
    ...ratesOf(each, together, ours),
    memory('', atRest),
    { ...memory(', after the load', afterLoad), note: `${ours.acknowledged} events in` },
  ];
}
