/** Staff passwords: how they are kept, and which are refused because guessers try them first. */
// cspell:ignore qwertyuiopasdfgh adalovelace
import { argon2Sync, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ARGON2, hashPassword, isCommon, verifyPassword } from '../../../../src/server/services/accounts/passwords.ts';

describe('hashes', () => {
  it('are argon2id, at least as costly as OWASP asks', async () => {
    expect(ARGON2.memory).toBeGreaterThanOrEqual(19 * 1024);
    expect(ARGON2.passes).toBeGreaterThanOrEqual(2);
    const hash = await hashPassword('wobbly kettle orbit', randomBytes);
    const [, kind, version, settings, salt, tag] = hash.split('$');
    expect([kind, version, settings]).toEqual(['argon2id', 'v=19', 'm=19456,t=2,p=1']);
    const made = argon2Sync('argon2id', {
      message: 'wobbly kettle orbit',
      nonce: Buffer.from(salt!, 'base64'),
      ...ARGON2,
    });
    expect(made.toString('base64').replace(/=+$/, '')).toBe(tag);
  });
  it('differ for the same password, and fit only it', async () => {
    const [one, two] = await Promise.all([
      hashPassword('the same twice', randomBytes),
      hashPassword('the same twice', randomBytes),
    ]);
    expect(one).not.toBe(two);
    expect(await verifyPassword(one!, 'the same twice')).toBe(true);
    expect(await verifyPassword(one!, 'the same Twice')).toBe(false);
  });
  it.each(['', 'plain text', '$argon2i$v=19$m=8,t=1,p=1$AAAAAAAAAAA$AAAA'])(
    'of another kind (%j) fit nothing',
    async (hash) => {
      expect(await verifyPassword(hash, hash)).toBe(false);
    },
  );
});

describe('common passwords', () => {
  it.each([
    'PasswordPassword',
    'password-welcome-1',
    'Liverpool Football Club',
    'correct horse battery staple',
    'aaaaaaaaaaaaaaaa',
    'abcabcabcabcabcabc',
    '123456789012345',
    'qwertyuiopasdfgh',
    'abcdefghijklmnopq',
    'SummerSummer2024',
    'School-Teacher-99',
  ])('%s is refused', (password) => {
    expect(isCommon(password)).toBe(true);
  });
  it('are also those made of the person’s own school, name or address', () => {
    expect(isCommon('Oak Lane Primary 1', ['Oak Lane Primary'])).toBe(true);
    expect(isCommon('adalovelace12345', ['Ada Lovelace'])).toBe(true);
  });
  it.each(['wobbly kettle orbit seventeen', 'vT9#mmq2!Lxc04Zp', 'purple otters fold maps quietly'])(
    '%s is not',
    (password) => {
      expect(isCommon(password, ['Oak Lane Primary', 'Ada'])).toBe(false);
    },
  );
});
