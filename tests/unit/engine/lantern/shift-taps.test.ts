/** Shift pressed three times lights; capitals, long presses and slow taps do not. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SHIFT_WINDOW_MS } from '../../../../src/domain/lantern.ts';
import { NO_TAPS, shiftAfter, type KeyTouch } from '../../../../src/engine/lantern/shift-taps.ts';

/** How often a row of touches lights, `gap` ms apart. */
function lit(touches: KeyTouch['kind'][], gap = 50): number {
  let state = NO_TAPS;
  let times = 0;
  touches.forEach((kind, index) => {
    const after = shiftAfter(state, { kind }, index * gap);
    state = after.state;
    if (after.lights) times++;
  });
  return times;
}
const tap: KeyTouch['kind'][] = ['shift-down', 'shift-up'];

it('lights at the third tap, and again only after three more', () => {
  expect(lit([...tap, ...tap])).toBe(0);
  expect(lit([...tap, ...tap, ...tap])).toBe(1);
  expect(lit([...tap, ...tap, ...tap, ...tap, ...tap])).toBe(1);
});
it('does not light for taps spread over more than the window', () => {
  expect(lit([...tap, ...tap, ...tap], SHIFT_WINDOW_MS / 3)).toBe(0);
});
it('never lights for capitals, however they are typed', () => {
  const capital = fc.constantFrom<KeyTouch['kind'][]>(
    ['shift-down', 'other', 'shift-up'],
    ['shift-down', 'other', 'other', 'shift-up'],
    ['shift-down', 'other', 'shift-up', 'other'],
  );
  fc.assert(
    fc.property(fc.array(capital, { maxLength: 200 }), fc.integer({ min: 1, max: 300 }), (capitals, gap) => {
      expect(lit(capitals.flat(), gap)).toBe(0);
    }),
    { seed: 7, numRuns: 300 },
  );
});
