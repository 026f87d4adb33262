/** Append-only upload tokens: what a device shows for work it sends, up to 14 days after it was made. */
import { createHmac } from 'node:crypto';
import { UPLOAD_TOKEN_DAYS } from '../../domain/events.ts';
import { uuidv7 } from '../../domain/identifiers.ts';
import type { SignInWay } from '../../domain/picture-sign-in.ts';
import type { SchoolDb } from '../store/db.ts';
import type { Deps } from './deps.ts';
import { hashToken } from './tokens.ts';

const DAY = 86_400_000;

interface Bearer {
  schoolId: string;
  /** Null for a device on which nobody has signed in. */
  pupilId: string | null;
  deviceId: string;
  classId: string;
  lessonId: string;
  /** The session or device it is made for, such as `session <id>`: the same one always gets the same token. */
  madeFor: string;
  /** How that session began; null for a device. */
  signedInBy: SignInWay | null;
}

/** Made anew from the key of the secrets file whenever it is asked for, so that only its hash is stored. */
export function uploadToken({ secrets }: Pick<Deps, 'secrets'>, schoolId: string, madeFor: string): string {
  const secret = createHmac('sha256', secrets.marks).update(`upload\n${schoolId}\n${madeFor}`).digest('base64url');
  return `${schoolId}.${secret}`;
}

export async function keepUploadToken(deps: Deps, school: SchoolDb, bearer: Bearer): Promise<string> {
  const now = deps.clock();
  const token = uploadToken(deps, bearer.schoolId, bearer.madeFor);
  const expires_at = now + UPLOAD_TOKEN_DAYS * DAY;
  await school
    .insertInto('upload_token')
    .values({
      id: uuidv7(now, deps.random(10)),
      token_hash: hashToken(token),
      pupil_id: bearer.pupilId,
      device_id: bearer.deviceId,
      class_id: bearer.classId,
      lesson_id: bearer.lessonId,
      created_at: now,
      expires_at,
      signed_in_by: bearer.signedInBy,
    })
    .onConflict((conflict) => conflict.columns(['school_id', 'token_hash']).doUpdateSet({ expires_at }))
    .execute();
  return token;
}
