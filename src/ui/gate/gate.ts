/** Opens the gate for whoever holds the button for three seconds, by finger, mouse or key. */
import { HOLD_MS } from '../../domain/lantern.ts';
import { askForSound } from '../kit/sound.ts';

/** Remembered for this tab alone. */
const KEY = 'tellwood.grown-up';

export function watchGate(): void {
  const gate = document.querySelector<HTMLElement>('section[data-gate]')!;
  const button = gate.querySelector<HTMLButtonElement>('[data-gate-hold]')!;
  const line = gate.querySelector<HTMLElement>('[data-gate-said]')!;
  const inside = document.getElementById(gate.dataset['opens']!)!;
  const open = () => {
    remember();
    document.documentElement.dataset['gate'] = 'open';
    inside.focus({ preventScroll: true });
    askForSound('right');
  };
  askHere(gate);
  listenToHold(button, open, () => (line.textContent = line.dataset['keepHolding']!));

  /** Screen readers and switches press without holding: they are asked once more instead. */
  let asked = false;
  button.addEventListener('click', (event) => {
    if (event.detail !== 0 || button.dataset['held'] !== undefined) return;
    if (asked) return open();
    asked = true;
    line.textContent = line.dataset['onceMore']!;
  });
}

/** "Can you hear Tansy?" is asked at the gate, while a grown-up is there to answer. */
function askHere(gate: HTMLElement): void {
  const question = document.querySelector('[data-hear]');
  if (question && document.documentElement.dataset['gate'] === 'shut')
    gate.querySelector('[data-gate-sound]')!.append(question);
}

function remember(): void {
  try {
    sessionStorage.setItem(KEY, '1');
  } catch {
    /* Storage is closed: the gate asks again on the next page. */
  }
}

/** Pointer, Space or Enter held without a break; the ring fills meanwhile. */
function listenToHold(button: HTMLButtonElement, done: () => void, letGo: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const start = () => {
    if (timer !== undefined) return;
    button.dataset['holding'] = '';
    button.dataset['held'] = '';
    timer = setTimeout(() => {
      stop();
      done();
    }, HOLD_MS);
  };
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
    delete button.dataset['holding'];
    /* The click that a press ends with comes after it. */
    setTimeout(() => delete button.dataset['held']);
  };
  const stopEarly = () => {
    if (timer === undefined) return;
    stop();
    letGo();
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
}
