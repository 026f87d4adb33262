/** Every page for staff and who may open it; one that is not listed is not served, and its file fails a test. */
import type { Permission } from '../../domain/people.ts';
import { matchPath } from './match.ts';

export interface StaffPage {
  path: `/staff/${string}`;
  needs: 'anyone' | 'staff' | Permission;
}

/** Answers 404 under every address for staff that is not there, or not for who asks. */
export const MISSING_PAGE = '/staff/missing/';

export const STAFF_PAGES: readonly StaffPage[] = [
  { path: '/staff/', needs: 'staff' },
  { path: MISSING_PAGE, needs: 'staff' },
  { path: '/staff/sign-in/', needs: 'anyone' },
  { path: '/staff/set-up/', needs: 'anyone' },
  { path: '/staff/invite/', needs: 'anyone' },
  { path: '/staff/people/', needs: 'staff:invite' },
  { path: '/staff/roster/', needs: 'roster:import' },
  { path: '/staff/classes/new/', needs: 'class:make' },
  { path: '/staff/classes/[classId]/', needs: 'class:see' },
  { path: '/staff/classes/[classId]/cards/', needs: 'cards:print' },
  { path: '/staff/classes/[classId]/together/', needs: 'register:witness' },
  { path: '/staff/classes/[classId]/print/', needs: 'class:see' },
  { path: '/staff/classes/[classId]/print/poster/', needs: 'class:see' },
  { path: '/staff/classes/[classId]/print/lanterns/', needs: 'class:see' },
  { path: '/staff/classes/[classId]/print/certificates/', needs: 'class:see' },
  { path: '/staff/classes/[classId]/print/register/', needs: 'register:see' },
  { path: '/staff/classes/[classId]/print/sign-sheet/', needs: 'register:see' },
  { path: '/staff/classes/[classId]/print/script/', needs: 'class:see' },
  { path: '/staff/lessons/[lessonId]/', needs: 'lesson:run' },
  { path: '/staff/lanterns/[lanternId]/', needs: 'lantern:see' },
];

/** Literal pages come before those with parameters, so the first that fits is the one. */
export function staffPageAt(path: string): StaffPage | undefined {
  return STAFF_PAGES.find((page) => matchPath(page.path, path) !== null);
}
