/** Tokens: `<schoolId>.<secret>`, so that each is looked up inside one school; only a hash is stored. */
import { createHash, createHmac } from 'node:crypto';
import { UUID } from '../../domain/identifiers.ts';
import { normaliseTypedName } from '../../domain/people.ts';
import type { Random } from './random.ts';

const SECRET_BYTES = 24;

export function makeToken(schoolId: string, random: Random): string {
  return `${schoolId}.${Buffer.from(random(SECRET_BYTES)).toString('base64url')}`;
}

/** What is stored of a token: SHA-256 of the whole of it, in hex. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The school a token claims to be of, or null when it is not a token at all. */
export function schoolOfToken(token: string): string | null {
  const dot = token.indexOf('.');
  const schoolId = token.slice(0, Math.max(dot, 0));
  return UUID.test(schoolId) ? schoolId : null;
}

/** A typed name as it travels: HMAC-SHA-256 of its letters under the upload token, in hex. */
export function nameProof(token: string, name: string): string {
  return createHmac('sha256', token).update(normaliseTypedName(name)).digest('hex');
}
