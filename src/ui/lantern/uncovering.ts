/** How a grown-up takes the cover away at the device: the lesson PIN, or at home a hold of three seconds. */
import { HOLD_MS } from '../../domain/lantern.ts';
import type { Cover, Lantern, LanternEvent } from '../../engine/lantern/states.ts';
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

export function listenToPin(
  dialog: HTMLDialogElement,
  said: Said,
  lantern: () => Lantern,
  tell: (event: LanternEvent) => void,
): void {
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

/** Pointer, Space or Enter held for HOLD_MS without a break; the ring fills meanwhile. */
export function listenToHold(dialog: HTMLDialogElement, tell: (event: LanternEvent) => void): void {
  const button = part(dialog, '.cover-hold');
  const ring = button.querySelector<SVGCircleElement>('.hold-done')!;
  let began: number | null = null;
  const draw = () => {
    const share = began === null ? 0 : Math.min((performance.now() - began) / HOLD_MS, 1);
    ring.style.strokeDashoffset = String(100 - share * 100);
    if (share >= 1) {
      stop();
      tell({ kind: 'held' });
    } else if (began !== null) requestAnimationFrame(draw);
  };
  const start = () => {
    if (began !== null) return;
    began = performance.now();
    button.dataset['holding'] = '';
    requestAnimationFrame(draw);
  };
  const stop = () => {
    began = null;
    delete button.dataset['holding'];
    ring.style.strokeDashoffset = '100';
  };
  button.addEventListener('pointerdown', (event) => {
    if (event.button === 0) start();
  });
  for (const end of ['pointerup', 'pointercancel', 'pointerleave', 'blur']) button.addEventListener(end, stop);
  button.addEventListener('contextmenu', (event) => event.preventDefault());
  button.addEventListener('keydown', (event) => {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    start();
  });
  button.addEventListener('keyup', stop);
}

function part(dialog: HTMLDialogElement, selector: string): HTMLElement {
  return dialog.querySelector<HTMLElement>(selector)!;
}
