import { describe, expect, it } from 'vitest';
import { bandOf, BANDS, isAdultLed, RULES, YEAR_GROUPS } from '../../../src/domain/curriculum.ts';
import { schoolYearOf } from '../../../src/domain/school-year.ts';

describe('bands', () => {
  it.each([
    ['N', 'eyfs'],
    ['R', 'eyfs'],
    ['1', 'ks1'],
    ['2', 'ks1'],
    ['3', 'lks2'],
    ['4', 'lks2'],
    ['5', 'uks2'],
    ['6', 'uks2'],
  ] as const)('year %s is in %s', (year, band) => expect(bandOf(year)).toBe(band));
  it('are led by an adult up to Saplings', () => expect(BANDS.filter(isAdultLed)).toEqual(['eyfs', 'ks1']));
  it('hold every year group', () => expect(YEAR_GROUPS).toHaveLength(8));
});

describe('the rules', () => {
  it('spell SMART', () => expect(RULES.map((r) => r[0]).join('')).toBe('smart'));
});

describe('the school year', () => {
  it.each([
    ['2026-08-31T23:59:59Z', 2025],
    ['2026-09-01T00:00:00Z', 2026],
    ['2027-01-15T12:00:00Z', 2026],
  ])('of %s is %i', (day, year) => expect(schoolYearOf(Date.parse(day))).toBe(year));
});
