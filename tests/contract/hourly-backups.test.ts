/** The running server backs itself up every hour and lets go of what is too old, by its own clock. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, it, vi } from 'vitest';
import type { Timer } from '../../src/server/hourly-backups.ts';
import { newestBackupTime } from '../../src/server/store/backups/newest.ts';
import { checkIntegrity } from '../../src/server/store/integrity.ts';
import { createDatabase } from '../support/postgres.ts';
import { DAY, MONDAY } from '../support/school.ts';
import { startServer, type TestServer } from '../support/server.ts';

const HOUR = 3_600_000;
let now: number;
let waiting: { run: () => void; afterMs: number } | null;
const clock = () => now;
const timer: Timer = (run, afterMs) => {
  waiting = { run, afterMs };
  return () => (waiting = null);
};
let server: TestServer;
const start = (env: Record<string, string> = {}) => startServer({ clock, timer, env });
const backups = () => readdirSync(join(server.dataDir, 'backups'));

/** Lets the hour pass, and waits until the next one is waited for. */
async function anHourPasses(): Promise<void> {
  const { run, afterMs } = waiting!;
  waiting = null;
  now += afterMs;
  run();
  await vi.waitFor(() => expect(waiting).not.toBeNull(), 30_000);
}

beforeEach(async () => {
  now = MONDAY;
  waiting = null;
  server = await start();
});
afterEach(() => server.stop());

it('makes one an hour after the first start and every hour from then on, each checked and with its secrets', async () => {
  expect(waiting).toMatchObject({ afterMs: HOUR });
  await anHourPasses();
  expect(waiting).toMatchObject({ afterMs: HOUR });
  await anHourPasses();
  expect(backups()).toEqual([
    '2026-10-05T11-00-00.000Z.secrets.json',
    '2026-10-05T11-00-00.000Z.sqlite',
    '2026-10-05T12-00-00.000Z.secrets.json',
    '2026-10-05T12-00-00.000Z.sqlite',
  ]);
  checkIntegrity(join(server.dataDir, 'backups', backups()[1]!));
  expect(newestBackupTime(server.dataDir)).toBe(Date.UTC(2026, 9, 5, 12));
  expect(server.logged.filter((line) => line.includes('"backup made"'))).toHaveLength(2);
});

it('counts the hour from the newest backup when it is started again', async () => {
  await anHourPasses();
  await server.stop();
  expect(waiting).toBeNull();
  now += 20 * 60_000;
  server = await start({ DATA_DIR: server.dataDir });
  expect(waiting).toMatchObject({ afterMs: 40 * 60_000 });
  await server.stop();
  now += 9 * HOUR;
  server = await start({ DATA_DIR: server.dataDir });
  expect(waiting).toMatchObject({ afterMs: 0 });
});

it('deletes what is older than 35 days, set aside by a restore too', async () => {
  const aside = join(server.dataDir, 'set-aside');
  await anHourPasses();
  mkdirSync(join(aside, '2026-10-05T11-30-00.000Z'), { recursive: true });
  writeFileSync(join(aside, '2026-10-05T11-30-00.000Z', 'tellwood.sqlite'), 'was there before');
  now += 34 * DAY;
  await anHourPasses();
  expect([backups().length, readdirSync(aside).length]).toEqual([4, 1]);
  now += DAY;
  await anHourPasses();
  expect(backups()[0]).toMatch(/^2026-11-08/u);
  expect(readdirSync(aside)).toEqual([]);
});

it('goes on serving and trying when one fails, and keeps the last good one', async () => {
  await anHourPasses();
  // Nothing can be written where a file is in the way of the next backup's name.
  writeFileSync(join(server.dataDir, 'backups', '2026-10-05T12-00-00.000Z.sqlite.unchecked'), '');
  await anHourPasses();
  expect(server.logged.some((line) => line.includes('the hourly backup failed'))).toBe(true);
  expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
  expect(backups()).toContain('2026-10-05T11-00-00.000Z.sqlite');
  await anHourPasses();
  expect(backups()).toContain('2026-10-05T13-00-00.000Z.sqlite');
});

it('leaves PostgreSQL to its own tools', async () => {
  waiting = null;
  const other = await startServer({ clock, timer, databaseUrl: await createDatabase(inject('postgresUrl'), 'hourly') });
  expect(waiting).toBeNull();
  await other.stop();
});
