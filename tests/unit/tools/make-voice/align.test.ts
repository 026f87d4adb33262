import { describe, expect, it } from 'vitest';
import { speechIn, wordStarts } from '../../../../src/tools/make-voice/align.ts';
import { levelsOf } from '../../../../src/tools/make-voice/spectrum.ts';

const RATE = 16_000;
/** A made-up engine: each word is a tone of its own, a little longer where it ends what is said, as with real ones. */
const WORDS: Record<string, { hertz: number; ms: number }> = {
  one: { hertz: 300, ms: 240 },
  two: { hertz: 900, ms: 160 },
  three: { hertz: 1_800, ms: 320 },
  four: { hertz: 500, ms: 200 },
};
const LEAD_MS = 50;
const PAUSE_MS = 220;

function speak(text: string): Int16Array {
  const words = text.split(' ');
  const parts = words.flatMap((word, index) => {
    const { hertz, ms } = WORDS[word.replace(/[,.]/, '')]!;
    const isLast = index === words.length - 1;
    const spoken = tone(hertz, ms * (isLast ? 1.2 : 1));
    return word.endsWith(',') && !isLast ? [spoken, tone(0, PAUSE_MS)] : [spoken];
  });
  return Int16Array.from([tone(0, LEAD_MS), ...parts, tone(0, 300)].flatMap((part) => [...part]));
}

function tone(hertz: number, ms: number): Int16Array {
  return Int16Array.from({ length: Math.round((ms / 1_000) * RATE) }, (_, n) =>
    Math.round(9_000 * Math.sin((2 * Math.PI * hertz * n) / RATE)),
  );
}

describe('when words begin', () => {
  it('is found to within 40 ms, though the engine draws out whatever it ends with', () => {
    const starts = wordStarts(['one', 'two', 'three', 'four.'], speak('one two three four.'), speak, RATE);
    [50, 290, 450, 770].forEach((ms, index) => expect(Math.abs(starts[index]! - ms)).toBeLessThanOrEqual(40));
  });

  it('is after the pause, not in it', () => {
    const starts = wordStarts(['one,', 'two', 'three'], speak('one, two three'), speak, RATE);
    expect(Math.abs(starts[1]! - 510)).toBeLessThanOrEqual(40);
  });

  it('never goes back, also for a word that is not spoken', () => {
    const starts = wordStarts(['one', '', 'two'], speak('one two'), speak, RATE);
    expect(starts).toHaveLength(3);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });
});

it('speech is found between the silences around it', () => {
  const [from, to] = speechIn(levelsOf(speak('one two'), RATE));
  expect(from).toBe(LEAD_MS / 10);
  expect(Math.abs(to - 48)).toBeLessThanOrEqual(2);
});
