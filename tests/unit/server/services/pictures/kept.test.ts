/** The three pictures of a child: drawn evenly, sealed for that child alone, compared without saying what was right. */
import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { OWN_PICTURES, SECRET_PICTURES } from '../../../../../src/domain/picture-sign-in.ts';
import type { Secrets } from '../../../../../src/server/secrets.ts';
import {
  drawSecret,
  drawSignIn,
  readBadge,
  readSecret,
  samePictures,
} from '../../../../../src/server/services/pictures/kept.ts';
import { hashToken } from '../../../../../src/server/services/tokens.ts';

const random = (n: number) => new Uint8Array(randomBytes(n));
const secrets = { seal: random(32), marks: random(32) } as unknown as Secrets;
const ada = { schoolId: crypto.randomUUID(), pupilId: crypto.randomUUID() };

it('are three different ones of nine, in any of 504 orders', () => {
  const drawn = Array.from({ length: 12_000 }, () => drawSecret(random));
  for (const secret of drawn) expect(new Set(secret).size).toBe(3);
  expect(new Set(drawn.map((secret) => secret.join())).size).toBe(504);
});

it('are read again for printing, by nobody but this child’s school', () => {
  const kept = drawSignIn(secrets, ada, 5, random);
  expect(SECRET_PICTURES).toEqual(expect.arrayContaining(readSecret(secrets, ada, kept.secret_cipher)));
  expect(hashToken(readBadge(secrets, ada, kept.badge_cipher))).toBe(kept.badge_hash);
  expect(() => readSecret(secrets, { ...ada, pupilId: crypto.randomUUID() }, kept.secret_cipher)).toThrow();
  expect(JSON.stringify(kept)).not.toContain(readSecret(secrets, ada, kept.secret_cipher)[0]);
});

it('that are drawn anew are never the old ones', () => {
  let kept = drawSignIn(secrets, ada, 0, random);
  for (let i = 0; i < 2_000; i++) {
    const next = drawSignIn(secrets, ada, 0, random, kept.secret_cipher);
    expect(readSecret(secrets, ada, next.secret_cipher)).not.toEqual(readSecret(secrets, ada, kept.secret_cipher));
    kept = next;
  }
});

it.each([
  [['sun', 'key', 'drum'], true],
  [['key', 'sun', 'drum'], false],
  [['sun', 'key'], false],
  [[], false],
])('%j is right: %s', (tapped, right) => expect(samePictures(tapped, ['sun', 'key', 'drum'])).toBe(right));

it('and a child’s own picture are never the same, so that a tile gives nothing away', () => {
  expect(OWN_PICTURES.filter((picture) => (SECRET_PICTURES as readonly string[]).includes(picture))).toEqual([]);
  expect(new Set(OWN_PICTURES).size).toBe(OWN_PICTURES.length);
});
