/** Runs on every child's page: sends what is unsent, shows who is signed in, and notices the end of the lesson. */
import { fill } from '../../i18n/browser.ts';
import { fetchPicturesEarly } from './early-pictures.ts';
import { unsentNote } from './note.ts';
import { followOtherTabs } from './other-tabs.ts';
import { SESSION_CHANGED, signOut, type SessionChange } from './pupil.ts';
import { device, keysOf, read, session, write } from './stored.ts';
import { watchLesson } from './watch-lesson.ts';

/** Set while the outbox holds anything, so that a page at home need not open it to find it empty. */
const WAITING = 'tellwood.unsent';
/** A child is not kept waiting for a server that does not answer. Milliseconds. */
const LEAVE_AFTER_MS = 1_200;

export function startSession(): void {
  const bar = document.querySelector<HTMLElement>('[data-session]');
  if (bar) watchBar(bar);
  const unsent = read(WAITING) !== null || keysOf('tellwood.journal.').length > 0;
  if (!session() && !device() && !unsent) return;
  if (session()) {
    watchLesson();
    followOtherTabs();
    fetchPicturesEarly();
  }
  void sendUnsent();
}

async function sendUnsent(): Promise<void> {
  const { resume, watchUnsent } = await import('./unsent.ts');
  const element = document.querySelector<HTMLElement>('[data-unsent]');
  const note = element && unsentNote(element);
  watchUnsent((counts, refusal) => {
    write(WAITING, counts.waiting > 0 ? counts.waiting : null);
    note?.(counts, refusal);
  });
  await resume();
}

function watchBar(bar: HTMLElement): void {
  const part = (name: string) => bar.querySelector<HTMLElement>(`[data-session-${name}]`);
  const show = (name: string, shown: boolean) => part(name)?.toggleAttribute('hidden', !shown);
  const signedIn = session() !== null;
  show('pupil', signedIn);
  document.addEventListener(SESSION_CHANGED, (event) => {
    const { pupil, because } = (event as CustomEvent<SessionChange>).detail;
    show('pupil', pupil !== null);
    show('ended', because === 'lesson-ended');
    const name = part('name');
    if (name) name.textContent = pupil ? fill(name.dataset['text'] ?? '', { name: pupil.displayName }) : '';
  });
  const done = part('done') as HTMLButtonElement | null;
  const back = whereTurnsBegin(done);
  document.addEventListener(SESSION_CHANGED, (event) => {
    if ((event as CustomEvent<SessionChange>).detail.because === 'turn-ended') location.assign(back);
  });
  done?.addEventListener('click', () => {
    done.disabled = true;
    const patience = new Promise((resolve) => setTimeout(resolve, LEAVE_AFTER_MS));
    void Promise.race([signOut(), patience]).then(() => location.assign(back));
  });
}

/** The next child finds their picture there, or types three words, as this one did. */
function whereTurnsBegin(done: HTMLButtonElement | null): string {
  const way = (session()?.signedInBy ?? 'words') === 'words' ? 'next' : 'tiles';
  return done?.dataset[way] ?? '/';
}
