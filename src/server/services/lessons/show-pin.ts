/** Shows the lesson's PIN to staff; that it was shown is kept in the audit. */
import type { Staff } from '../../http/who.ts';
import { audit } from '../audit.ts';
import type { Deps } from '../deps.ts';
import { unseal } from '../seal.ts';
import { reachLesson } from './reach-lesson.ts';

/** Where the sealed PIN belongs. */
export function pinHome(schoolId: string, lessonId: string): string {
  return `${schoolId}/lesson/${lessonId}/pin`;
}

/** @throws Problem not-found for a lesson out of reach */
export async function showPin(deps: Deps, staff: Staff, lessonId: string): Promise<{ pin: string }> {
  const lesson = await reachLesson(deps, staff, lessonId);
  const pin = unseal(deps.secrets.seal, pinHome(staff.schoolId, lessonId), lesson.pin_cipher);
  await audit(deps, staff, 'lesson-pin-shown', lessonId);
  return { pin };
}
