/** Shift pressed three times lights the lantern; typing capitals never does. */
import { SHIFT_TIMES, SHIFT_WINDOW_MS } from '../../domain/lantern.ts';

export interface ShiftTaps {
  /** When each clean tap ended, in ms. */
  taps: number[];
  /** Shift is down, and nothing else has been touched since. */
  clean: boolean;
}

export type KeyTouch = { kind: 'shift-down' | 'shift-up' | 'other' };

export const NO_TAPS: ShiftTaps = { taps: [], clean: false };

/** `lights` is true at the tap that completes the three; any other key or pointer between starts again. */
export function shiftAfter(state: ShiftTaps, touch: KeyTouch, now: number): { state: ShiftTaps; lights: boolean } {
  if (touch.kind === 'other') return { state: NO_TAPS, lights: false };
  if (touch.kind === 'shift-down') return { state: { ...state, clean: true }, lights: false };
  if (!state.clean) return { state: NO_TAPS, lights: false };
  const taps = [...state.taps.filter((at) => now - at <= SHIFT_WINDOW_MS), now];
  return taps.length >= SHIFT_TIMES
    ? { state: NO_TAPS, lights: true }
    : { state: { taps, clean: false }, lights: false };
}
