/** Passphrases, usernames, join codes, lesson PINs, and how they are kept. */
import { pbkdf2Sync, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { makeJoinCode, readJoinCode } from '../../../../src/server/services/join-codes.ts';
import { makeLessonPin, PIN_ITERATIONS } from '../../../../src/server/services/lesson-pin.ts';
import { makePassphrase, PASSPHRASE_BITS, samePassphrase } from '../../../../src/server/services/passphrases/index.ts';
import { PASSPHRASE_WORDS } from '../../../../src/server/services/passphrases/words.ts';
import { evenly } from '../../../../src/server/services/random.ts';
import { seal, unseal } from '../../../../src/server/services/seal.ts';
import { makeUsername, readUsername } from '../../../../src/server/services/usernames.ts';

test('a draw takes every value and passes over bytes that would favour some', () => {
  const drawn = new Set(Array.from({ length: 2_000 }, () => evenly(randomBytes, 19)));
  expect([...drawn].sort((a, b) => a - b)).toEqual(Array.from({ length: 19 }, (_, i) => i));
  const bytes = [Buffer.from('ffffffff', 'hex'), Buffer.from('00000007', 'hex')];
  expect(evenly(() => bytes.shift()!, 19)).toBe(7);
});

describe('passphrases', () => {
  test('come from over a thousand different short words and are worth 30 bits', () => {
    expect(PASSPHRASE_WORDS.length).toBeGreaterThanOrEqual(1_024);
    expect(new Set(PASSPHRASE_WORDS).size).toBe(PASSPHRASE_WORDS.length);
    expect(PASSPHRASE_WORDS.filter((word) => !/^[a-z]{3,8}$/u.test(word))).toEqual([]);
    expect(PASSPHRASE_BITS).toBeGreaterThan(30);
  });

  test('are three different words', () => {
    const words = makePassphrase(randomBytes).split(' ');
    expect(words).toHaveLength(3);
    expect(new Set(words).size).toBe(3);
  });

  test.each([
    ['otter violet kite', true],
    ['Otter Violet Kite ', true],
    ['otter-violet-kite', true],
    ['ottervioletkite', true],
    ['otter violet', false],
    ['otter kite violet', false],
    ['', false],
  ])('%j is accepted: %j', (typed, accepted) => {
    expect(samePassphrase(typed, 'otter violet kite')).toBe(accepted);
  });
});

describe('usernames', () => {
  test('hold the forename and a number, and are unique', () => {
    const taken = new Set<string>();
    const made = Array.from({ length: 300 }, () => makeUsername('Zoë-Anne', taken, randomBytes));
    expect(new Set(made).size).toBe(300);
    for (const username of made) expect(username).toMatch(/^zoeanne\d{2,4}$/u);
  });

  test('exist for every script', () => {
    expect(makeUsername('Дарья', new Set(), randomBytes)).toMatch(/^pupil\d\d$/u);
    expect(makeUsername('Łucja', new Set(), randomBytes)).toMatch(/^lucja\d\d$/u);
  });

  test('are read without case and spaces', () => expect(readUsername(' Ada 42 ')).toBe('ada42'));
});

describe('join codes', () => {
  test('have six characters that nobody mixes up', () => {
    for (let i = 0; i < 500; i++) expect(makeJoinCode(randomBytes)).toMatch(/^[3479CDFHJKMNPQRTWXY]{6}$/u);
  });

  test('that would spell something rude are drawn again', () => {
    const draws = [...[6, 4, 9, 0, 1, 2], ...[4, 5, 6, 7, 8, 9]];
    expect(makeJoinCode(() => Buffer.from([0, 0, 0, draws.shift()!]))).toBe('CDFHJK');
  });

  test.each([
    ['k7m-p4q', 'K7MP4Q'],
    [' K7M P4Q ', 'K7MP4Q'],
    ['K7MP4', null],
    ['K7MPO4', null],
  ])('%j is read as %j', (typed, code) => {
    expect(readJoinCode(typed)).toBe(code);
  });
});

test('a lesson PIN is six digits, and its hash is what a browser computes', async () => {
  const { pin, salt, hash } = await makeLessonPin(randomBytes);
  expect(pin).toMatch(/^\d{6}$/u);
  expect(pbkdf2Sync(pin, Buffer.from(salt, 'base64'), PIN_ITERATIONS, 32, 'sha256').toString('base64')).toBe(hash);
});

describe('a sealed text', () => {
  const key = randomBytes(32);
  const sealed = seal(key, 'school/pupil', 'otter violet kite', randomBytes);
  test('opens with its key in its home', () => expect(unseal(key, 'school/pupil', sealed)).toBe('otter violet kite'));
  test('opens with no other key', () => expect(() => unseal(randomBytes(32), 'school/pupil', sealed)).toThrow());
  test('opens in no other home', () => expect(() => unseal(key, 'school/other', sealed)).toThrow());
  test('opens in no other format', () =>
    expect(() => unseal(key, 'school/pupil', sealed.replace('v1', 'v0'))).toThrow('v0'.slice(0, 1)));
});
