/**
 * `npm run demo`: a throw-away school on this machine, with addresses and sign-ins printed; gone when stopped.
 * With `--json` stdout carries one JSON object and nothing else. PORT, HOST and PUBLIC_URL count as for `npm start`;
 * the data is always the demo's own: a database server is used only when DEMO_DATABASE_URL names an empty one.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { seedDemo, type DemoSchool } from './seed-demo.ts';

const asJson = process.argv.includes('--json');
const dataDir = mkdtempSync(join(tmpdir(), 'tellwood-demo-'));
const server = spawn(process.execPath, [resolve(import.meta.dirname, '..', 'server', 'main.ts')], {
  env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: process.env['DEMO_DATABASE_URL'] ?? '' },
  stdio: ['ignore', 'pipe', 'inherit'],
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => server.kill('SIGTERM'));
process.on('exit', () => {
  server.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});
server.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGTERM' ? 0 : 1)));

/** What the server says and logs goes to stderr; its set-up link comes to us instead, with what it says about it. */
const OF_THE_LINK = /^No school has|^To look around/u;
for await (const line of createInterface(server.stdout)) {
  const link = /\S+\/staff\/set-up\/\?token=\S+/u.exec(line)?.[0];
  const isLog = line.startsWith('{');
  if (!link) {
    if (!OF_THE_LINK.test(line) && (asJson || !isLog)) process.stderr.write(`${line}\n`);
    continue;
  }
  try {
    const demo = await seedDemo(link);
    process.stdout.write(asJson ? `${JSON.stringify(demo)}\n` : inWords(demo));
  } catch (error) {
    process.stderr.write(
      `The demo school could not be made: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exit(1);
  }
}

function inWords({ url, school, staff, classes }: DemoSchool): string {
  const width = Math.max(...staff.map(({ email }) => email.length));
  return [
    '',
    `${school} (invented, and gone when you stop this with Ctrl+C)`,
    '',
    `  Staff      ${url}/staff/`,
    `  Children   ${url}/join/   (a member of staff starts a lesson first and shows its code)`,
    `  Youngest   ${url}/tiles/   (their tablet has joined by the code; they tap their own picture)`,
    `  Anyone     ${url}/branches/`,
    '',
    'Staff sign in with',
    ...staff.map(({ role, email, password }) => `  ${role.padEnd(8)} ${email.padEnd(width)}  ${password}`),
    ...classes.flatMap(({ name, children, pictureChildren }) => [
      '',
      `Children of ${name} sign in with`,
      ...children.map(
        ({ displayName, username, passphrase }) => `  ${displayName.padEnd(16)} ${username.padEnd(14)} ${passphrase}`,
      ),
      ...pictureChildren.map(
        ({ displayName, ownPicture, pictures }) =>
          `  ${displayName.padEnd(16)} ${ownPicture.padEnd(14)} then ${pictures.join(', ')}`,
      ),
    ]),
    '',
    '',
  ].join('\n');
}
