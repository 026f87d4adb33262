import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../../src/domain/voice.ts';
import { clipName } from '../../../../src/tools/make-voice/clip-name.ts';
import { piecesOf } from '../../../../src/tools/make-voice/spoken-text.ts';

const KNOWN = { tellwood: 'Tell wood', zara: '/"zA:r@/', ':)': '' };
const said = (text: string) => piecesOf(text, KNOWN).map((piece) => piece.said.join(' '));

describe('pieces of a text', () => {
  it('keep every word, in order', () => {
    const text =
      'On Tuesday the castle comes back, all but one tower. Idris and Zara build a new one, side by side. It has a huge gate – and only friends they know have the key.';
    const pieces = piecesOf(text, KNOWN);
    expect(pieces.flatMap(({ words }) => words)).toEqual(wordsOf(text));
    for (const { words, said: spoken } of pieces) expect(spoken).toHaveLength(words.length);
  });

  it('are sentences, short ones together, long ones cut where one breathes', () => {
    expect(said('Look! A cat.')).toEqual(['Look! A cat.']);
    expect(
      said('The first sentence is long enough to stand alone here. The second one is as long as it.'),
    ).toHaveLength(2);
    const [first] = said(
      'When someone in a game says “free” and “quick”, stop what you are doing and ask a grown-up you trust.',
    );
    expect(first).toBe('When someone in a game says free and quick,');
  });

  it('are given to the engine in plain letters, with pauses for dashes', () => {
    expect(said('It’s “free” – quick…')).toEqual(["It's free , quick,"]);
  });

  it('say hard words as the list does, whosever they are', () => {
    expect(said('Tellwood! Zara’s here :)')).toEqual(["Tell wood! <phoneme ph='\"zA:r@z'/> here "]);
  });
});

describe('the name of a clip', () => {
  const name = (text: string, known = {}) => piecesOf(text, known).map((piece) => clipName('en', piece))[0];

  it('is the same for the same words, and another for others or another way of saying them', () => {
    expect(name('A red kite.')).toBe(name('A red kite.'));
    expect(name('A red kite.')).toMatch(/^[0-9a-f]{12}$/);
    expect(name('A red kite!')).not.toBe(name('A red kite.'));
    expect(name('A red kite.', { kite: 'kit' })).not.toBe(name('A red kite.'));
  });
});
