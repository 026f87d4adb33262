/** What a technician sees at start: an address and a link, or one clear sentence. */
// cspell:ignore datname HEALTHCHECK
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { BadSetting } from '../../src/server/config.ts';
import { backUp } from '../../src/server/store/backups/back-up.ts';
import { createDatabase } from '../support/postgres.ts';
import { startServer } from '../support/server.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'tellwood-start-'));

async function sentence(env: Record<string, string>): Promise<string> {
  try {
    const server = await startServer({ env });
    await server.stop();
    return 'started';
  } catch (error) {
    if (error instanceof BadSetting) return error.message;
    throw error;
  }
}

describe('a bad setting is one sentence', () => {
  it('for a port in use', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => taken.once('listening', done));
    const { port } = taken.address() as AddressInfo;
    expect(await sentence({ PORT: String(port) })).toBe(
      `Port ${port} is already in use: stop the other program, or set PORT to a free one.`,
    );
    taken.close();
  });
  it('for a host of another machine', async () => {
    expect(await sentence({ HOST: '203.0.113.1' })).toBe(
      'HOST is "203.0.113.1", which is not an address of this machine.',
    );
  });
  it('for a data folder that cannot be written', async () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    expect(await sentence({ DATA_DIR: join(file, 'data') })).toMatch(
      /^The data folder .* cannot be written \(ENOTDIR\)/,
    );
  });
  it('for a database that is not there, without its password', async () => {
    const said = await sentence({ DATABASE_URL: 'postgres://tellwood:SECRET@127.0.0.1:1/x' });
    expect(said).toMatch(/^The database of DATABASE_URL does not let us in \(ECONNREFUSED\)/);
    expect(said).not.toContain('SECRET');
  });
  it('for a wrong password of the database', async () => {
    const url = new URL(inject('postgresUrl'));
    url.password = 'wrong';
    expect(await sentence({ DATABASE_URL: url.href })).toMatch(
      /^The database of DATABASE_URL does not let us in \(28P01\)/,
    );
  });
  it('for a server that is no database', async () => {
    const other = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await new Promise((done) => other.once('listening', done));
    const { port } = other.address() as AddressInfo;
    const said = await sentence({ DATABASE_URL: `postgres://tellwood:SECRET@127.0.0.1:${port}/x` });
    other.close();
    expect(said).toMatch(/^The database of DATABASE_URL does not let us in \(/);
    expect(said).not.toContain('SECRET');
  });
  it('for a user who may not make tables', async () => {
    const url = new URL(await createDatabase(inject('postgresUrl'), 'not_ours'));
    const owner = new pg.Client({ connectionString: url.href });
    await owner.connect();
    await owner.query("create role guest login password 'guest'");
    await owner.end();
    url.username = url.password = 'guest';
    expect(await sentence({ DATABASE_URL: url.href })).toBe(
      'The user of DATABASE_URL may not make tables in that database: give it a database that it owns.',
    );
  });
  it('for the secrets of another database', async () => {
    const [dataDir, other] = [folder(), folder()];
    for (const dir of [dataDir, other]) expect(await sentence({ DATA_DIR: dir })).toBe('started');
    copyFileSync(join(other, 'secrets.json'), join(dataDir, 'secrets.json'));
    expect(await sentence({ DATA_DIR: dataDir })).toMatch(
      /secrets\.json is not the one this database was made with: put that back/,
    );
  });
  it('for a damaged database, which is left as it is, naming the newest good backup', async () => {
    const dataDir = folder();
    const file = join(dataDir, 'tellwood.sqlite');
    const server = await startServer({ env: { DATA_DIR: dataDir } });
    const backup = await backUp(dataDir, Date.UTC(2026, 8, 1));
    await server.stop();
    const damage = 'this is not a database, but it is long enough to be looked at'.repeat(99);
    writeFileSync(file, damage);
    writeFileSync(join(dataDir, 'backups', '2027-01-01T00-00-00.000Z.sqlite'), damage);
    expect(await sentence({ DATA_DIR: dataDir })).toBe(
      `The database in ${dataDir} is damaged and was left as it is: the newest good backup is ${backup} (put it back with: npm run restore -- ${backup}).`,
    );
    expect(readFileSync(file, 'utf8')).toBe(damage);
  });
  it('for a damaged database without a backup', async () => {
    const dataDir = folder();
    writeFileSync(join(dataDir, 'tellwood.sqlite'), 'this is not a database'.repeat(99));
    expect(await sentence({ DATA_DIR: dataDir })).toMatch(/was left as it is: there is no good backup beside it/);
  });
});

describe('the program', () => {
  const main = resolve(import.meta.dirname, '../../src/server/main.js');
  function run(env: Record<string, string>): Promise<{ code: number | null; out: string; err: string }> {
    return new Promise((done) => {
      const child = spawn(process.execPath, [main], { env: { PATH: process.env['PATH'], ...env }, cwd: folder() });
      let [out, err] = ['', ''];
      child.stdout.on('data', (chunk: Buffer) => (out += chunk));
      child.stderr.on('data', (chunk: Buffer) => (err += chunk));
      child.once('exit', (code) => done({ code, out, err }));
    });
  }
  it.each([
    [{ PORT: 'abc' }, 'PORT must be a whole number from 0 to 65535, but is "abc".'],
    [
      { DATABASE_URL: 'mysql://x' },
      'DATABASE_URL must look like postgres://user:password@host:5432/database; leave it out to use SQLite in the data folder.',
    ],
  ])('says %j in one line and stops', async (env, said) => {
    expect(await run(env as Record<string, string>)).toEqual({ code: 1, out: '', err: `${said}\n` });
  });
});

it.each<Record<string, string>>([{}, { PUBLIC_URL: 'https://tellwood.example.sch.uk' }])(
  'is well to the check of its container, under the settings %j, and silent about it',
  async (settings) => {
    const dockerfile = readFileSync(resolve(import.meta.dirname, '../../Dockerfile'), 'utf8');
    const [, check = ''] = /^HEALTHCHECK [^\n]*?CMD ([^]+?[^\\])\n/m.exec(dockerfile) ?? [];
    const env = { PATH: process.env['PATH'], ...settings };
    const ask = (port: number) =>
      new Promise<number | null>((done) => {
        const asked = ['-c', check.replaceAll('\\\n', '')];
        spawn('sh', asked, { env: { ...env, PORT: String(port) } }).once('exit', done);
      });
    const server = await startServer({ env: settings });
    expect(await ask(server.config.port)).toBe(0);
    expect(server.logged.join('')).not.toContain('/api/health');
    await server.stop();
    expect(await ask(server.config.port)).toBe(1);
  },
);

it('is not well while its database does not answer', async () => {
  const server = await startServer({ databaseUrl: await createDatabase(inject('postgresUrl'), 'gone') });
  const health = async () => (await fetch(`${server.url}/api/health`)).status;
  expect(await health()).toBe(200);
  const admin = new pg.Client({ connectionString: inject('postgresUrl') });
  await admin.connect();
  await admin.query('drop database gone with (force)');
  await admin.end();
  expect(await health()).toBe(500);
  await server.stop();
});

it('outlives a restart of its database', async () => {
  const databaseUrl = await createDatabase(inject('postgresUrl'), 'restarted');
  const server = await startServer({ databaseUrl });
  const { store } = server.deps;
  if (store.kind !== 'postgres') throw new Error('expected PostgreSQL');
  const held = await store.pool.connect();
  await store.pool.query('select 1');
  const admin = new pg.Client({ connectionString: inject('postgresUrl') });
  await admin.connect();
  await admin.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'restarted'");
  await admin.end();
  await expect(held.query('select 1')).rejects.toThrow();
  held.release(true);
  // Who asks before the break was noticed is refused once more.
  await expect.poll(() => server.services.setUp.link().catch(() => null)).toBe(server.setUpLink);
  await server.stop();
});

describe('a start', () => {
  it('gives a link until there is a school, and takes up the same data afterwards', async () => {
    const dataDir = folder();
    const first = await startServer({ env: { DATA_DIR: dataDir } });
    expect(first.setUpLink).toMatch(new RegExp(`^http://localhost:${first.config.port}/staff/set-up/\\?token=`));
    await first.services.setUp.claim({
      token: new URL(first.setUpLink!).searchParams.get('token')!,
      schoolName: 'Oak Lane',
      name: 'Ada',
      email: 'ada@example.org',
      password: 'wobbly kettle orbit seventeen',
    });
    await first.stop();
    const second = await startServer({ env: { DATA_DIR: dataDir } });
    expect(second.setUpLink).toBeNull();
    await second.stop();
  });
  it('stops although a browser keeps a connection open', async () => {
    const server = await startServer();
    await fetch(`${server.url}/api/health`);
    await server.stop();
    await expect(fetch(`${server.url}/api/health`)).rejects.toThrow();
  });
  it('makes its data folder when it is missing', async () => {
    const dataDir = join(folder(), 'a', 'b');
    mkdirSync(join(dataDir, '..'), { recursive: true });
    expect(await sentence({ DATA_DIR: dataDir })).toBe('started');
  });
});
