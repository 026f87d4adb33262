/** How a child's three pictures and badge are kept: sealed for that child alone, so that a card can be printed again. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { SECRET_LENGTH, SECRET_PICTURES, type SecretPicture } from '../../../domain/picture-sign-in.ts';
import type { Secrets } from '../../secrets.ts';
import { evenly, type Random } from '../random.ts';
import { seal, unseal } from '../seal.ts';
import { hashToken, makeToken } from '../tokens.ts';

export interface Owner {
  schoolId: string;
  pupilId: string;
}
interface Drawn {
  secret_cipher: string;
  badge_hash: string;
  badge_cipher: string;
  drawn_at: number;
}

const secretHome = ({ schoolId, pupilId }: Owner) => `${schoolId}/pupil/${pupilId}/pictures`;
const badgeHome = ({ schoolId, pupilId }: Owner) => `${schoolId}/pupil/${pupilId}/badge`;

/** Three different pictures, each order as likely as the next. */
export function drawSecret(random: Random): SecretPicture[] {
  const left = [...SECRET_PICTURES];
  return Array.from({ length: SECRET_LENGTH }, () => left.splice(evenly(random, left.length), 1)[0]!);
}

/**
 * New pictures and a new badge, as they are stored.
 * @param before the sealed pictures that open nothing any more: the new ones differ
 */
export function drawSignIn(
  secrets: Secrets,
  owner: Owner,
  now: number,
  random: Random,
  before: string | null = null,
): Drawn {
  const badge = makeToken(owner.schoolId, random);
  const old = before === null ? [] : readSecret(secrets, owner, before);
  let secret = drawSecret(random);
  while (secret.join() === old.join()) secret = drawSecret(random);
  return {
    secret_cipher: seal(secrets.seal, secretHome(owner), secret.join(' '), random),
    badge_hash: hashToken(badge),
    badge_cipher: seal(secrets.seal, badgeHome(owner), badge, random),
    drawn_at: now,
  };
}

export function readSecret(secrets: Secrets, owner: Owner, sealed: string): SecretPicture[] {
  return unseal(secrets.seal, secretHome(owner), sealed).split(' ') as SecretPicture[];
}

export function readBadge(secrets: Secrets, owner: Owner, sealed: string): string {
  return unseal(secrets.seal, badgeHome(owner), sealed);
}

/** Takes the same time right or wrong. */
export function samePictures(tapped: readonly string[], kept: readonly string[]): boolean {
  const digest = (pictures: readonly string[]) => createHash('sha256').update(pictures.join(' ')).digest();
  return timingSafeEqual(digest(tapped), digest(kept));
}
