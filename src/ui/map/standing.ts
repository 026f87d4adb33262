/** Lets the map show where this child stands: what is done glows, and the button leads on from there. */
import { fill } from '../../i18n/browser.ts';
import { progress, type Progress } from '../session/progress.ts';
import { SESSION_CHANGED } from '../session/pupil.ts';

export function showStanding(): void {
  const draw = () => {
    const known = progress();
    for (const link of document.querySelectorAll<HTMLElement>('[data-activity]')) mark(link, known);
    leadOn(known);
  };
  document.addEventListener(SESSION_CHANGED, draw);
  addEventListener('pageshow', draw);
  draw();
}

function mark(link: HTMLElement, known: Progress): void {
  const state = known[link.dataset['activity'] as keyof Progress]?.state;
  for (const kind of ['done', 'started'] as const) {
    link.querySelector(`[data-${kind}]`)?.toggleAttribute('hidden', state !== kind);
  }
  if (state) link.dataset['state'] = state;
  else delete link.dataset['state'];
  const spot = link.closest('.place-box')?.classList[1];
  if (spot) document.querySelector(`.wood .place.${spot}`)?.classList.toggle('done', state === 'done');
}

/** The first activity that was begun and not finished, else the first that was never begun, else the first of all. */
function leadOn(known: Progress): void {
  const button = document.querySelector<HTMLAnchorElement>('[data-next-step]');
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.place-link')];
  const link = links.find(inState(known, 'started')) ?? links.find(inState(known, undefined)) ?? links[0];
  if (!button || !link) return;
  const state = link.dataset['state'];
  const words = state === 'started' ? 'goOn' : state === 'done' ? 'again' : 'start';
  button.href = link.href;
  button.querySelector('[data-next-words]')!.textContent = fill(button.dataset[words]!, {
    title: link.dataset['title']!,
  });
}

const inState = (known: Progress, state: string | undefined) => (link: HTMLElement) =>
  known[link.dataset['activity'] as keyof Progress]?.state === state;
