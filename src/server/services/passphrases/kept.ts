/** How a child's passphrase is kept: sealed for that child alone, so that a card can be printed again. */
import type { Secrets } from '../../secrets.ts';
import type { Random } from '../random.ts';
import { seal, unseal } from '../seal.ts';

interface Owner {
  schoolId: string;
  pupilId: string;
}
const home = ({ schoolId, pupilId }: Owner) => `${schoolId}/pupil/${pupilId}/passphrase`;

export function sealPassphrase(secrets: Secrets, owner: Owner, passphrase: string, random: Random): string {
  return seal(secrets.seal, home(owner), passphrase, random);
}

export function readPassphrase(secrets: Secrets, owner: Owner, sealed: string): string {
  return unseal(secrets.seal, home(owner), sealed);
}
