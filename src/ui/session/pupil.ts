/** The child who is signed in: asks the server who that is, keeps the name in memory alone, and signs out. */
import type { PupilSession } from '../../schemas/api/lessons.ts';
import { forgetOthersProgress, mergeServerProgress } from './progress.ts';
import { forgetDevice, forgetSession, session, storeSession, type StoredSession } from './stored.ts';

/** Dispatched on the document; `detail` is the child's session, or null once nobody is signed in. */
export const SESSION_CHANGED = 'tellwood:session';
export interface SessionChange {
  pupil: PupilSession | null;
  /** Why nobody is signed in. */
  because?: 'turn-done' | 'turn-ended' | 'lesson-ended';
}

/** Dispatched on the document with `{ hushed }`: the teacher keeps the lesson's tablets quiet, or no longer does. */
const HUSHED = 'tellwood:hushed';

export function tellHushed(hushed: boolean): void {
  document.dispatchEvent(new CustomEvent(HUSHED, { detail: { hushed } }));
}

/** Held in memory alone, because it knows the child's name. */
let known: PupilSession | null = null;

const announce = (change: SessionChange) =>
  document.dispatchEvent(new CustomEvent<SessionChange>(SESSION_CHANGED, { detail: change }));

/** Remembers who has signed in; progress made here without signing in stays apart. */
export function signedIn(pupil: PupilSession): void {
  forgetSession();
  storeSession(pupil);
  mergeServerProgress(pupil.progress);
  known = pupil;
  announce({ pupil });
}

/** Who is signed in, from memory or from the server; null where nobody is, or the server cannot be reached. */
export async function pupil(): Promise<PupilSession | null> {
  return known?.pupilId === session()?.pupilId && known ? known : ask();
}

/** Asks the server, unless nobody is signed in on this device. */
export async function ask(): Promise<PupilSession | null> {
  const stored = session();
  if (!stored) return null;
  const response = await fetch('/api/pupil/me', { cache: 'no-store' }).catch(() => null);
  /** Another child may have signed in while the question was under way. */
  if (!response || session()?.pupilId !== stored.pupilId) return null;
  if (response.status === 401) await endedElsewhere(stored);
  if (!response.ok) return null;
  const answer = (await response.json().catch(() => null)) as PupilSession | null;
  if (answer?.pupilId !== stored.pupilId) return null;
  storeSession(answer);
  mergeServerProgress(answer.progress);
  known = answer;
  announce({ pupil: answer });
  tellHushed(answer.hushed);
  return answer;
}

function end(because: NonNullable<SessionChange['because']>): void {
  forgetOthersProgress();
  forgetSession();
  if (because === 'lesson-ended') forgetDevice();
  forgetPupil(because);
  tellHushed(false);
}

/** This page forgets the child's name; what the device keeps is left alone. */
export function forgetPupil(because: NonNullable<SessionChange['because']>): void {
  known = null;
  announce({ pupil: null, because });
}

/** Signs out on this device, as the teacher has already done on the server. */
export function lessonEnded(): void {
  end('lesson-ended');
}

/** Signs out on this device, which stays in the lesson: a grown-up has ended this child's turn. */
export function turnEnded(): void {
  end('turn-ended');
}

/** A tablet that is still in the lesson has lost one child's turn alone; only tiles can tell. */
async function endedElsewhere({ pupilId, signedInBy = 'words' }: StoredSession): Promise<void> {
  const tablet = signedInBy === 'words' ? null : await fetch('/api/tiles', { cache: 'no-store' }).catch(() => null);
  if (session()?.pupilId !== pupilId) return;
  if (tablet?.ok) turnEnded();
  else lessonEnded();
}

/** "My turn is done": works with no network, too; unsent work stays and arrives later under its own token. */
export async function signOut(): Promise<void> {
  const told = fetch('/api/pupil/sign-out', { method: 'POST', keepalive: true }).catch(() => null);
  end('turn-done');
  await told;
}
