import { describe, expect, it } from 'vitest';
import { dateOf, shortDateOf, timeOf } from '../../../../src/ui/staff/when.ts';

/** 4 September 2026, 12:05 UTC: British Summer Time. */
const SUMMER = Date.UTC(2026, 8, 4, 12, 5);
const WINTER = Date.UTC(2026, 11, 4, 12, 5);

describe('times as staff read them', () => {
  it('follow the clock on the school wall, in summer and in winter', () => {
    expect(timeOf(SUMMER, 'en')).toBe('13:05');
    expect(timeOf(WINTER, 'en')).toBe('12:05');
  });
  it('are British in English and in pseudo-languages', () => {
    expect(dateOf(SUMMER, 'en')).toBe('4 September 2026');
    expect(dateOf(SUMMER, 'ar-XB')).toBe('4 September 2026');
    expect(shortDateOf(WINTER, 'en')).toBe('4 Dec 2026');
  });
});
