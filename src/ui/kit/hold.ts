/** A button that has to be held for three seconds, by finger, mouse or key; its ring fills meanwhile. */
import { HOLD_MS } from '../../domain/lantern.ts';

interface Holding {
  done(): void;
  /** Let go before it was done. */
  letGo?(): void;
  /** Pressed without holding, as screen readers and switches do. */
  pressed?(): void;
}

export function listenToHold(button: HTMLButtonElement, { done, letGo, pressed }: Holding): void {
  const ring = button.querySelector<SVGCircleElement>('.hold-done')!;
  let began: number | null = null;
  let isHeld = false;
  const draw = () => {
    if (began === null) return;
    const share = Math.min((performance.now() - began) / HOLD_MS, 1);
    ring.style.strokeDashoffset = String(100 - share * 100);
    if (share < 1) return void requestAnimationFrame(draw);
    stop();
    done();
  };
  const start = () => {
    if (began !== null) return;
    began = performance.now();
    isHeld = true;
    button.dataset['holding'] = '';
    requestAnimationFrame(draw);
  };
  const stop = () => {
    began = null;
    delete button.dataset['holding'];
    ring.style.strokeDashoffset = '100';
    /* The click that a press ends with comes after it. */
    setTimeout(() => (isHeld = false));
  };
  const stopEarly = () => {
    if (began === null) return;
    stop();
    letGo?.();
  };
  button.addEventListener('pointerdown', (event) => {
    if (event.button === 0) start();
  });
  for (const end of ['pointerup', 'pointercancel', 'pointerleave', 'blur']) button.addEventListener(end, stopEarly);
  button.addEventListener('contextmenu', (event) => event.preventDefault());
  button.addEventListener('keydown', (event) => {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    start();
  });
  button.addEventListener('keyup', stopEarly);
  button.addEventListener('click', (event) => {
    if (event.detail === 0 && !isHeld) pressed?.();
  });
}
