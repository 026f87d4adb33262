/** Tabs of one device agree on who is signed in: none goes on for a child whom another tab has signed out. */
import { forgetPupil } from './pupil.ts';
import { device, session } from './stored.ts';

/** @param startAgain loads the page anew, for the child who has signed in since */
export function followOtherTabs(startAgain: () => void = () => location.reload()): void {
  const here = session()?.pupilId;
  const kept = () => `${session()?.pupilId} ${device() !== null}`;
  let last = kept();
  addEventListener('storage', () => {
    if (kept() === last) return;
    last = kept();
    const now = session()?.pupilId;
    if (now === undefined) forgetPupil(device() === null ? 'lesson-ended' : 'turn-done');
    else if (now !== here) startAgain();
  });
}
