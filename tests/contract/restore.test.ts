/** A technician's bad day, rehearsed: back up the running server, lose the database, put the backup back. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refuseOtherAccount } from '../../src/server/store/data-folder.ts';
import { runTool } from '../support/command.ts';
import { testBrowser } from '../support/requests.ts';
import { openSchoolDay, rosterOf, type SchoolDay } from '../support/school-day.ts';
import { startServer, type TestServer } from '../support/server.ts';

let day: SchoolDay;
let dataDir: string;
let server: TestServer;
const tool = (name: 'backup' | 'restore', ...args: string[]) => runTool(name, args, { DATA_DIR: dataDir });
const startAgain = async () => (server = await startServer({ env: { DATA_DIR: dataDir } }));
const inBackups = () => readdirSync(join(dataDir, 'backups')).filter((name) => name.endsWith('.sqlite'));
const setAside = () => join(dataDir, 'set-aside', readdirSync(join(dataDir, 'set-aside')).at(-1)!);

async function backedUp(...args: string[]): Promise<string> {
  const { code, out, err } = await tool('backup', ...args);
  expect([code, err]).toEqual([0, '']);
  return /^Backed up and checked: (.+)$/mu.exec(out)![1]!;
}

/** The file with one page overwritten that a server need not read for days. */
function spoilPageOf(table: string, file: string): Buffer {
  const database = new BetterSqlite3(file);
  const size = database.pragma('page_size', { simple: true }) as number;
  const { page } = database
    .prepare<[string], { page: number }>('select rootpage as page from sqlite_master where name = ?')
    .get(table)!;
  database.close();
  return readFileSync(file).fill(7, (page - 1) * size, page * size);
}

/** Stops the server and leaves the files as a power cut would: the newest pages only in the write-ahead log. */
async function powerCut(): Promise<void> {
  const files = ['tellwood.sqlite', 'tellwood.sqlite-wal'].map((name) => join(dataDir, name));
  const kept = mkdtempSync(join(tmpdir(), 'tellwood-cut-'));
  // By another process: one that closes a file of an open database loses its locks.
  execFileSync('cp', [...files, kept]);
  await server.stop();
  for (const file of files) copyFileSync(join(kept, basename(file)), file);
}

/** The usernames and passphrases on the cards of 3H: needs the database, its staff accounts and its secrets. */
async function cards(): Promise<{ username: string; passphrase: string }[]> {
  const lead = testBrowser(server.url);
  await lead.post('/api/staff/sign-in', { email: 'lead@school.example', password: 'wobbly kettle orbit seventeen' });
  const { body } = await lead.post(`/api/classes/${day.classId}/cards`);
  return (body as { cards: { username: string; passphrase: string }[] }).cards;
}

beforeEach(async () => {
  day = await openSchoolDay(undefined);
  ({ server } = day);
  ({ dataDir } = server);
});
afterEach(() => server.stop());

describe('the bad day', () => {
  it('ends with the school as it was at the last backup, and nothing deleted', async () => {
    const before = await day.importRoster(rosterOf(3));
    const backup = await backedUp();
    await day.importRoster(rosterOf(5));
    await server.stop();

    const file = join(dataDir, 'tellwood.sqlite');
    const damage = spoilPageOf('lantern', file);
    writeFileSync(file, damage);
    rmSync(join(dataDir, 'secrets.json'));
    await expect(startAgain()).rejects.toThrow(
      `the newest good backup is ${backup} (put it back with: npm run restore`,
    );
    expect(readFileSync(file).equals(damage)).toBe(true);

    const { code, out } = await tool('restore', backup);
    expect([code, out]).toEqual([
      0,
      `Restored ${backup}: start Tellwood again.\nWhat was there before is kept in ${setAside()} for 35 days.\n`,
    ]);
    expect(readFileSync(join(setAside(), 'tellwood.sqlite')).equals(damage)).toBe(true);
    await startAgain();
    expect(await cards()).toEqual(before);
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(existsSync(backup)).toBe(true);
  });

  it('can be undone: what was set aside is restored like any backup, newest pages too', async () => {
    const backup = await backedUp();
    const later = await day.importRoster(rosterOf(4));
    await powerCut();
    await tool('restore', backup);
    await startAgain();
    expect(await cards()).toEqual([]);
    await server.stop();
    const first = join(dataDir, 'set-aside', readdirSync(join(dataDir, 'set-aside'))[0]!, 'tellwood.sqlite');
    expect((await tool('restore', first)).code).toBe(0);
    await startAgain();
    expect(await cards()).toEqual(later);
    expect(readdirSync(join(dataDir, 'set-aside'))).toHaveLength(2);
  });

  it('may also be a new machine: the backup and its secrets are all it takes', async () => {
    const before = await day.importRoster(rosterOf(2));
    const disk = mkdtempSync(join(tmpdir(), 'tellwood-disk-'));
    const backup = await backedUp(disk);
    expect(readdirSync(disk)).toEqual([basename(backup).replace('.sqlite', '.secrets.json'), basename(backup)]);
    expect(existsSync(join(dataDir, 'backups'))).toBe(false);
    await server.stop();
    dataDir = join(mkdtempSync(join(tmpdir(), 'tellwood-new-')), 'data');
    expect((await tool('restore', backup)).out).toBe(`Restored ${backup}: start Tellwood again.\n`);
    await startAgain();
    expect(await cards()).toEqual(before);
  });
});

it('backs up what a power cut left, to its newest page', async () => {
  const before = await day.importRoster(rosterOf(3));
  await powerCut();
  const backup = await backedUp();
  await tool('restore', backup);
  await startAgain();
  expect(await cards()).toEqual(before);
});

describe('a restore', () => {
  it('is refused while a server is running on the folder, and so is a second server', async () => {
    const backup = await backedUp();
    const inUse = `The data folder ${dataDir} is in use by a running Tellwood: stop that one first.`;
    expect(await tool('restore', backup)).toEqual({ code: 1, out: '', err: `${inUse}\n` });
    await expect(startServer({ env: { DATA_DIR: dataDir } })).rejects.toThrow(inUse);
    expect(existsSync(join(dataDir, 'set-aside'))).toBe(false);
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
  });

  it.each([
    ['a damaged one', (good: Buffer) => Buffer.concat([good.subarray(0, 8_192), Buffer.alloc(90_000, 7)])],
    ['an empty one', () => Buffer.alloc(0)],
  ])('checks the backup first: %s changes nothing, and the newest good one is named', async (_, spoil) => {
    const good = await backedUp();
    await server.stop();
    const bad = join(dataDir, 'backups', '2099-01-01T00-00-00.000Z.sqlite');
    writeFileSync(bad, spoil(readFileSync(good)));
    const present = readFileSync(join(dataDir, 'tellwood.sqlite'));
    const names = readdirSync(dataDir);
    const { code, err } = await tool('restore', bad);
    expect(code).toBe(1);
    expect(err).toContain(`${bad} cannot be restored (`);
    expect(err).toContain(`nothing was changed: the newest good backup is ${good}.`);
    expect(readFileSync(join(dataDir, 'tellwood.sqlite')).equals(present)).toBe(true);
    expect(readdirSync(dataDir)).toEqual(names);
  });

  it('that was interrupted keeps the server from starting until it is done again', async () => {
    const before = await day.importRoster(rosterOf(2));
    const backup = await backedUp();
    await server.stop();
    // As a power cut leaves it after the old database was moved and before the new one has its name.
    writeFileSync(join(dataDir, 'tellwood.sqlite.restoring'), readFileSync(backup));
    rmSync(join(dataDir, 'tellwood.sqlite'));
    await expect(startAgain()).rejects.toThrow(
      `A restore into ${dataDir} was interrupted: run npm run restore again before starting.`,
    );
    expect(existsSync(join(dataDir, 'tellwood.sqlite'))).toBe(false);
    expect((await tool('restore', backup)).code).toBe(0);
    await startAgain();
    expect(await cards()).toEqual(before);
  });

  it('asks which backup, and names the newest good one', async () => {
    await server.stop();
    expect((await tool('restore')).err).toMatch(/^Say which backup to restore, .* there is no good one in/u);
    const backup = await backedUp();
    expect(await tool('restore')).toEqual({
      code: 1,
      out: '',
      err: `Say which backup to restore; the newest good one is put back with: npm run restore -- ${backup}\n`,
    });
    expect(inBackups()).toEqual([basename(backup)]);
  });
});

it('holds the folder as long as the program lives, and not a moment longer', async () => {
  await server.stop();
  const module = resolve(import.meta.dirname, '../../src/server/store/data-folder.ts');
  const holding = `import { holdDataFolder } from '${module}';
    holdDataFolder('${dataDir}');
    setTimeout(() => (gc(), console.log('held')), 10);
    setInterval(() => {}, 1_000);`;
  const holder = spawn(process.execPath, ['--expose-gc', '--input-type=module', '-e', holding]);
  await once(holder.stdout, 'data');
  await expect(startAgain()).rejects.toThrow('is in use by a running Tellwood');
  const gone = once(holder, 'exit');
  holder.kill('SIGKILL');
  await gone;
  await startAgain();
});

describe('both commands', () => {
  it.each(['backup', 'restore'] as const)('%s says to use pg_dump with PostgreSQL', async (name) => {
    expect(await runTool(name, [], { DATA_DIR: dataDir, DATABASE_URL: 'postgres://a:SECRET@db/x' })).toEqual({
      code: 1,
      out: '',
      err: 'DATABASE_URL is set, so the data is in PostgreSQL: use pg_dump and pg_restore, and keep secrets.json of the data folder with the dump.\n',
    });
  });

  it('run as the account that owns the folder, so that its server can read what they leave', () => {
    const owner = statSync(dataDir).uid;
    expect(() => refuseOtherAccount(dataDir, owner)).not.toThrow();
    expect(() => refuseOtherAccount(dataDir, owner + 1)).toThrow(
      'belongs to another account: run this as that account.',
    );
  });

  it('say so where there is nothing to back up', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'tellwood-empty-'));
    const { code, err } = await runTool('backup', [], { DATA_DIR: empty });
    expect([code, err]).toEqual([1, `There is no database in ${empty} to back up.\n`]);
    expect(readdirSync(empty)).toEqual([]);
  });
});
