/** Texts are found by their path, and the voice knows each by its id. */
import { expect, test } from 'vitest';
import { lineAt, wordAt } from '../../../../src/ui/games/game-view.ts';

const view = {
  id: 'drey',
  band: 'lks2',
  words: { places: { tuck: 'Tuck it in' }, learned: ['One', 'Two'] },
} as unknown as Parameters<typeof wordAt>[0];

test('a text is found by its path, in lists too', () => {
  expect(wordAt(view, 'places.tuck')).toBe('Tuck it in');
  expect(wordAt(view, 'learned.1')).toBe('Two');
});

test('a path that leads to no text says which', () => {
  expect(() => wordAt(view, 'places.pin')).toThrow('content/games/drey: no words at bands.lks2.places.pin');
  expect(() => wordAt(view, 'places')).toThrow('bands.lks2.places');
});

test('the voice’s id holds game, band and path', () => {
  expect(lineAt(view, 'places.tuck')).toBe('game:drey:bands.lks2.places.tuck');
});
