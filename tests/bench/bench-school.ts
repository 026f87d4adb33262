/** A school for benches: the real server in a process of its own, ten classes in lessons, and a tablet for every child. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RosterPreview, SignInCards } from '../../src/schemas/api/classes.ts';
import type { PupilSession } from '../../src/schemas/api/lessons.ts';
import { openDoor, type Door } from '../../src/tools/demo/door.ts';
import { testBrowser, type TestBrowser } from '../support/requests.ts';

const MAIN = resolve(import.meta.dirname, '../../src/server/main.js');
const START_MS = 30_000;
const CLASS_SIZE = 30;
const LEAD = { email: 'lead@bench.example', password: 'a lantern for every table' };
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

export interface Tablet {
  browser: TestBrowser;
  username: string;
  passphrase: string;
}

export interface BenchSchool {
  url: string;
  pid: number;
  dataDir: string;
  /** One for each of `classes`. */
  classIds: string[];
  /** Joined to the lesson of their class; nobody is signed in yet. */
  classes: Tablet[][];
  /** What stood in the log as an error. */
  errors(): string[];
  stop(): Promise<void>;
}

/** Signs a child in on a tablet. */
export async function signIn({ browser, username, passphrase }: Tablet): Promise<PupilSession | null> {
  const { status, body } = await browser.post('/api/pupil/sign-in', { username, passphrase });
  return status === 200 ? (body as PupilSession) : null;
}

/** Signs the safeguarding lead in, on a browser that opens the pages of staff. */
export async function signInLead(url: string): Promise<TestBrowser> {
  const browser = testBrowser(url);
  const { status } = await browser.post('/api/staff/sign-in', LEAD);
  if (status !== 200) throw new Error(`The lead could not sign in: ${status}`);
  return browser;
}

/** Started as `npm start` does. Its log goes to a file, as a service's does: reading it must not cost the bench anything. */
function startServer(dataDir: string): { server: ChildProcess; log: () => string } {
  const file = join(dataDir, 'log');
  const out = openSync(file, 'a');
  const server = spawn(process.execPath, ['--max-semi-space-size=2', MAIN], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, DATABASE_URL: '', PUBLIC_URL: '' },
    stdio: ['ignore', out, out],
  });
  closeSync(out);
  // A bench that is broken off leaves nothing running.
  process.once('exit', () => server.kill('SIGKILL'));
  return { server, log: () => readFileSync(file, 'utf8') };
}

async function setUpLinkOf(server: ChildProcess, log: () => string): Promise<string> {
  for (const until = performance.now() + START_MS; performance.now() < until; await sleep(50)) {
    const link = /\S+\/staff\/set-up\/\?token=\S+/u.exec(log())?.[0];
    if (link) return link;
    if (server.exitCode !== null) break;
  }
  throw new Error(`The server did not start:\n${log()}`);
}

async function openSchool(setUpLink: string): Promise<Door> {
  const { origin, searchParams } = new URL(setUpLink);
  const lead = openDoor(origin);
  await lead.post('/api/set-up/claim', {
    token: searchParams.get('token'),
    schoolName: 'Bench Primary',
    name: 'Lea Lead',
    ...LEAD,
  });
  await lead.post('/api/staff/sign-in', LEAD);
  return lead;
}

/** Classes of Year 3, a lesson in each. */
async function fillClasses(lead: Door, url: string, count: number): Promise<Pick<BenchSchool, 'classIds' | 'classes'>> {
  const names = Array.from({ length: count }, (_, n) => `3${LETTERS[n]!.toUpperCase()}`);
  const ids: string[] = [];
  for (const name of names)
    ids.push((await lead.post<{ classId: string }>('/api/classes', { name, yearGroup: '3' })).classId);
  const lines = names.flatMap((name, n) =>
    Array.from({ length: CLASS_SIZE }, (_, child) => {
      const surname = `Ash${LETTERS[n]}${LETTERS[child % 26]}${child < 26 ? '' : 'z'}`;
      return `Robin,${surname},Year 3,${name}`;
    }),
  );
  const roster = ['Forename,Surname,Year Group,Class', ...lines, ''].join('\r\n');
  const { fingerprint } = await lead.post<RosterPreview>('/api/roster/preview', roster);
  await lead.post(`/api/roster/accept?fingerprint=${fingerprint}`, roster);
  const classes = [];
  for (const classId of ids) {
    const { cards } = await lead.post<SignInCards>(`/api/classes/${classId}/cards`);
    const { joinCode } = await lead.post<{ joinCode: string }>('/api/lessons', { classId });
    classes.push(
      await Promise.all(
        cards.map(async ({ username, passphrase }) => {
          const browser = testBrowser(url);
          const { status } = await browser.post('/api/join', { code: joinCode });
          if (status !== 200) throw new Error(`A tablet could not join its lesson: ${status}`);
          return { browser, username, passphrase };
        }),
      ),
    );
  }
  return { classIds: ids, classes };
}

export async function openBenchSchool(count: number): Promise<BenchSchool> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tellwood-bench-'));
  const { server, log } = startServer(dataDir);
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      const gone = once(server, 'exit');
      server.kill('SIGTERM');
      await gone;
    }
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const link = await setUpLinkOf(server, log);
    const url = new URL(link).origin;
    const filled = await fillClasses(await openSchool(link), url, count);
    const errors = () =>
      log()
        .split('\n')
        .filter((line) => /"level":"(error|fatal)"/.test(line));
    return { url, pid: server.pid!, dataDir, ...filled, errors, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
