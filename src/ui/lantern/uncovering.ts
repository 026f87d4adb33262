/** How a grown-up takes the cover away at the device: the lesson PIN, or at home a hold of three seconds. */
import type { Cover, Lantern, LanternEvent } from '../../engine/lantern/states.ts';
import { listenToHold } from '../kit/hold.ts';
import { checkPin } from './pin.ts';

interface Said {
  wrong: string;
  wait: string;
  offline: string;
}

/** Shows what fits this cover: the PIN in a lesson, the ring where there is no PIN to check. */
export function offerUncovering(dialog: HTMLDialogElement, cover: Cover): void {
  part(dialog, '.cover-adults').hidden = false;
  const needsPin = cover.pin !== undefined;
  part(dialog, '.adults-open').hidden = !needsPin;
  part(dialog, '.cover-hold').hidden = needsPin;
  showPin(dialog, false);
}

export function listenToGrownUps(
  dialog: HTMLDialogElement,
  said: Said,
  lantern: () => Lantern,
  tell: (event: LanternEvent) => void,
): void {
  listenToHold(part(dialog, '.cover-hold') as HTMLButtonElement, { done: () => tell({ kind: 'held' }) });
  const field = part(dialog, '#cover-pin-field') as HTMLInputElement;
  const line = part(dialog, '#cover-pin-said');
  part(dialog, '.adults-open').addEventListener('click', () =>
    showPin(dialog, part(dialog, '#cover-pin').hidden === true),
  );
  part(dialog, '#cover-pin').addEventListener('submit', async (event) => {
    event.preventDefault();
    const before = lantern();
    if (!before.lit) return;
    if (Date.now() < before.pinAgainAt) return void (line.textContent = said.wait);
    const answer = await checkPin(field.value, before.cover);
    field.value = '';
    if (answer === 'unknown') return void (line.textContent = said.offline);
    tell({ kind: 'pin-checked', right: answer === 'right' });
    const after = lantern();
    line.textContent = answer === 'right' ? '' : after.lit && after.pinAgainAt > Date.now() ? said.wait : said.wrong;
    if (answer === 'wrong') field.focus();
  });
}

function showPin(dialog: HTMLDialogElement, show: boolean): void {
  part(dialog, '#cover-pin').hidden = !show;
  part(dialog, '#cover-pin-said').textContent = '';
  part(dialog, '.adults-open').setAttribute('aria-expanded', String(show));
  if (show) part(dialog, '#cover-pin-field').focus();
}

function part(dialog: HTMLDialogElement, selector: string): HTMLElement {
  return dialog.querySelector<HTMLElement>(selector)!;
}
