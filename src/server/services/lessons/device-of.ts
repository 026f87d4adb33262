/** The enrolled device behind a device cookie; the end of its lesson ends its enrolment. */
import type { Device } from '../../http/who.ts';
import { scoped } from '../../store/scoped.ts';
import type { Deps } from '../deps.ts';
import { hashToken, schoolOfToken } from '../tokens.ts';

export async function deviceOf({ db, clock }: Deps, token: string): Promise<Device | null> {
  const schoolId = schoolOfToken(token);
  if (!schoolId) return null;
  const found = await scoped(db, schoolId)
    .selectFrom('device')
    .select(['id as deviceId', 'lesson_id as lessonId', 'class_id as classId'])
    .where('token_hash', '=', hashToken(token))
    .where('expires_at', '>', clock())
    .executeTakeFirst();
  return found ? { kind: 'device', schoolId, ...found } : null;
}
