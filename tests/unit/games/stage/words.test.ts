import { expect, test } from 'vitest';
import { brokenInto } from '../../../../src/games/stage/words.ts';

/** Ten pixels a letter. */
const measure = (text: string) => text.length * 10;

test('words that fit stand on one line', () => {
  expect(brokenInto('My best colour', 200, measure)).toEqual(['My best colour']);
});

test('lines break between words, and none is wider than the card', () => {
  const lines = brokenInto('I swim at Larkmere Pool on Mondays at five.', 160, measure);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join(' ')).toBe('I swim at Larkmere Pool on Mondays at five.');
  expect(Math.max(...lines.map(measure))).toBeLessThanOrEqual(160);
});

test('a word that is too wide stands alone and whole', () => {
  expect(brokenInto('a incomprehensibilities b', 80, measure)).toEqual(['a', 'incomprehensibilities', 'b']);
});
