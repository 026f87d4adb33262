/** Listens for Shift pressed three times, unless this device has it switched off. */
import { NO_TAPS, shiftAfter, type KeyTouch } from '../../engine/lantern/shift-taps.ts';
import { shiftIsOff } from './keeping.ts';

export function listenToShift(light: () => void): void {
  let state = NO_TAPS;
  const touch = (kind: KeyTouch['kind']) => {
    const after = shiftAfter(state, { kind }, performance.now());
    state = after.state;
    if (after.lights && !shiftIsOff()) light();
  };
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Shift') touch('other');
      else if (!event.repeat) touch('shift-down');
    },
    true,
  );
  addEventListener('keyup', (event) => event.key === 'Shift' && touch('shift-up'), true);
  addEventListener('pointerdown', () => touch('other'), true);
}
