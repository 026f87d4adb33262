/** The keys are made once, for this account's eyes only, and never made anew over damaged ones. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { BadSetting } from '../../../src/server/config.ts';
import { loadSecrets } from '../../../src/server/secrets.ts';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'tellwood-secrets-')), 'data');
});

it('makes the folder and the file, readable by nobody else', () => {
  const secrets = loadSecrets(folder, randomBytes);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
  expect(Object.values(secrets).map((key) => key.length)).toEqual([32, 32, 32]);
  expect(new Set(Object.values(secrets).map((key) => Buffer.from(key).toString('hex'))).size).toBe(3);
});

it('gives the same keys the next time', () => {
  expect(loadSecrets(folder, randomBytes)).toEqual(loadSecrets(folder, randomBytes));
});

it.each(['', '{}', '{"accounts":"AAAA","seal":"AAAA","marks":"AAAA"}'])(
  'keeps a damaged file (%j) and says so',
  (text) => {
    loadSecrets(folder, randomBytes);
    const file = join(folder, 'secrets.json');
    writeFileSync(file, text);
    expect(() => loadSecrets(folder, randomBytes)).toThrow(/is damaged: put back a copy/);
    expect(readFileSync(file, 'utf8')).toBe(text);
  },
);

it('says in one sentence that the data folder cannot be written', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'tellwood-secrets-')), 'a-file');
  writeFileSync(file, '');
  for (const unwritable of [file, join(file, 'below')]) {
    expect(() => loadSecrets(unwritable, randomBytes)).toThrow(BadSetting);
    expect(() => loadSecrets(unwritable, randomBytes)).toThrow(
      /^The data folder .* cannot be written \(E\w+\): give DATA_DIR/,
    );
  }
});

it('gives up where the system makes no folders', () => {
  expect(() => loadSecrets('/proc/tellwood/data', randomBytes)).toThrow(/^The data folder .* cannot be written/);
});

it('does not blame the folder when a folder stands where the file should be', () => {
  mkdirSync(join(folder, 'secrets.json'), { recursive: true });
  expect(() => loadSecrets(folder, randomBytes)).toThrow(/is damaged: put back a copy/);
});
