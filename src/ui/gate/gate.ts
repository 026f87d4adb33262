/** Opens the gate for whoever holds the button for three seconds, by finger, mouse or key. */
import { listenToHold } from '../kit/hold.ts';
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

  let isAsked = false;
  listenToHold(button, {
    done: open,
    letGo: () => (line.textContent = line.dataset['keepHolding']!),
    pressed() {
      if (isAsked) return open();
      isAsked = true;
      line.textContent = line.dataset['onceMore']!;
    },
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
