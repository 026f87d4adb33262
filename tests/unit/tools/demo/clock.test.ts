/** The demo's clock lives the last school days, and ends at the present. */
import { expect, it } from 'vitest';
import { schoolYearOf } from '../../../../src/domain/school-year.ts';
import { DemoClock } from '../../../../src/tools/demo/clock.ts';

const MONDAY = Date.UTC(2026, 9, 5, 10);
const day = (instant: number) => new Date(instant).toISOString().slice(0, 16);

it('goes from the school days before to the present, over a weekend', () => {
  const clock = new DemoClock(() => MONDAY);
  expect(day(clock.now())).toBe('2026-09-30T08:00');
  clock.goTo(clock.schoolDay(1, 10, 5));
  expect(day(clock.now())).toBe('2026-10-02T10:05');
  clock.goTo(clock.schoolDay(2, 9));
  expect(day(clock.now()), 'never back').toBe('2026-10-02T10:05');
  clock.goTo(MONDAY + 1);
  expect(clock.now(), 'never past the present').toBe(MONDAY);
});

it('stays within the school year of today', () => {
  const first = Date.UTC(2026, 8, 1, 7);
  const clock = new DemoClock(() => first);
  expect(schoolYearOf(clock.now())).toBe(2026);
  clock.goToPresent();
  expect(clock.now()).toBe(first);
});
