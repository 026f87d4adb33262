/** Lets a map show where this child stands: what is done glows, and the first button leads on from there. */
import { fill } from '../../i18n/browser.ts';
import { pictureAddress } from '../kit/picture-address.ts';
import { progress, type Progress } from '../session/progress.ts';
import { SESSION_CHANGED } from '../session/pupil.ts';
import { nextOf, stateOf, together, type Shown } from './leading-on.ts';

export function showStanding(): void {
  const draw = () => {
    const known = progress();
    for (const link of all('[data-activity]')) mark(link, known);
    for (const place of all('[data-spot]')) glow(place);
    leadOn(known);
  };
  document.addEventListener(SESSION_CHANGED, draw);
  addEventListener('pageshow', draw);
  draw();
}

const all = (selector: string, root: ParentNode = document) => [...root.querySelectorAll<HTMLElement>(selector)];

function mark(link: HTMLElement, known: Progress): void {
  const state = stateOf(known, link.dataset['activity']!.split(' '));
  for (const kind of ['done', 'started'] as const) {
    link.querySelector(`[data-${kind}]`)?.toggleAttribute('hidden', state !== kind);
  }
  setState(link, state);
}

/** A place is done once everything in it is, and begun once anything is. */
function glow(place: HTMLElement): void {
  const links = all('[data-activity]', place);
  const state = together(links.map((link) => link.dataset['state'] as Shown));
  setState(place, state);
  place.querySelector('[data-all-done]')?.toggleAttribute('hidden', state !== 'done');
  const drawn = document.querySelector(`.wood .place.${place.dataset['spot']}`);
  drawn?.classList.toggle('done', state === 'done');
}

function setState(element: HTMLElement, state: Shown): void {
  if (state) element.dataset['state'] = state;
  else delete element.dataset['state'];
}

function leadOn(known: Progress): void {
  const button = document.querySelector<HTMLAnchorElement>('[data-next-step]');
  const links = all('[data-activity][data-title]') as HTMLAnchorElement[];
  const next = nextOf(
    known,
    links.map((link) => link.dataset['activity']!),
  );
  const link = links.find((one) => one.dataset['activity'] === next?.activity);
  if (!button || !next || !link) return;
  const { lead } = next;
  const { title, picture, lines } = link.dataset as Record<'title' | 'picture' | 'lines', string>;
  const words = button.querySelector<HTMLElement>('[data-next-words]')!;
  const image = button.querySelector<HTMLImageElement>('[data-next-picture]')!;
  button.href = link.href;
  words.textContent = fill(button.dataset[lead === 'go-on' ? 'goOn' : lead]!, { title });
  words.dataset['line'] = `${lines}:${lead}`;
  if (image.getAttribute('src') !== pictureAddress(picture)) image.src = pictureAddress(picture);
  document.documentElement.dataset['lead'] = lead;
  for (const place of all('[data-spot]')) place.toggleAttribute('data-next', place.contains(link));
}
