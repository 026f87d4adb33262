/** Measures whether a band's children can read a text: length of sentences, Spache's grade to 7, Dale–Chall's score to 11. */
import { daleChall } from 'dale-chall';
import { daleChallFormula } from 'dale-chall-formula';
import { spache } from 'spache';
import { spacheFormula } from 'spache-formula';
import type { Band } from '../../domain/curriculum.ts';
import { TAUGHT_WORDS } from './taught-words.ts';
import type { Report } from './problem.ts';

export interface ReadText {
  path: string;
  text: string;
}

interface ReadingLimits {
  sentenceWords: number;
  /** Where children hardly read: the words of one spoken line. */
  lineWords?: number;
  /** Revised Spache grade (1974): at most 2 reads like the second year of school in the United States. */
  spache?: number;
  /** New Dale–Chall score (1995): at most 5 reads like grade 4 and below. */
  daleChall?: number;
}

export const READING_LIMITS: Record<Band, ReadingLimits> = {
  eyfs: { sentenceWords: 8, lineWords: 8 },
  ks1: { sentenceWords: 10, lineWords: 10, spache: 2 },
  lks2: { sentenceWords: 16, daleChall: 5 },
  uks2: { sentenceWords: 20, daleChall: 6.5 },
};

/** @param names names of people, which the formula counts as known */
export function checkReading(band: Band, texts: ReadText[], names: string[], report: Report): void {
  const limits = READING_LIMITS[band];
  for (const { path, text } of texts) {
    for (const sentence of sentencesOf(text)) {
      const length = wordsOf(sentence).length;
      if (length <= limits.sentenceWords) continue;
      report({
        path,
        expected: `sentences of at most ${limits.sentenceWords} words in band ${band}`,
        found: `${length} words: "${sentence}"`,
        todo: 'make two sentences of it',
      });
    }
  }
  const text = texts.map((one) => one.text).join('\n');
  const measure = (name: string, most: number | undefined, { score, hard }: ReadingScore) => {
    if (most === undefined || score <= most) return;
    report({
      path: '',
      expected: `a ${name} of at most ${most} in band ${band}`,
      found: `${score.toFixed(2)}; less known words: ${hard.join(', ')}`,
      todo: 'choose words that children of this age know',
    });
  };
  measure('Spache grade', limits.spache, spacheOf(text, names));
  measure('Dale–Chall score', limits.daleChall, daleChallOf(text, names));
}

/** A line that is spoken to children who hardly read is one breath long, however many sentences it holds. */
export function checkSpokenLines(band: Band, texts: ReadText[], report: Report): void {
  const most = READING_LIMITS[band].lineWords;
  if (most === undefined) return;
  for (const { path, text } of texts) {
    const length = wordsOf(text).length;
    /** A single sentence has been told of already. */
    if (length <= most || sentencesOf(text).length < 2) continue;
    report({
      path,
      expected: `a line of at most ${most} words in band ${band}`,
      found: `${length} words: "${text}"`,
      todo: 'say it in fewer words',
    });
  }
}

export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…]["'”’)]?)\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);
}

export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[''’-][\p{L}\p{N}]+)*/gu) ?? [];
}

export interface ReadingScore {
  score: number;
  /** Each less known word once, the most frequent first. */
  hard: string[];
}

export function daleChallOf(text: string, names: string[]): ReadingScore {
  const { counts, times, hard } = lessKnown(text, daleChall, names);
  return { score: daleChallFormula({ ...counts, difficultWord: times }), hard };
}

/** Counts a less known word each time it comes, not once as the formula does, so that a long text is not let off. */
export function spacheOf(text: string, names: string[]): ReadingScore {
  const { counts, times, hard } = lessKnown(text, spache, names);
  return { score: spacheFormula({ ...counts, unfamiliarWord: times }), hard };
}

function lessKnown(text: string, list: readonly string[], names: string[]) {
  const easy = [...list, ...TAUGHT_WORDS, ...names.flatMap(wordsOf)];
  const known = new Set(easy.map((word) => word.toLowerCase()));
  const words = wordsOf(text);
  const found = new Map<string, number>();
  for (const word of words.map((word) => word.toLowerCase().replaceAll('’', "'"))) {
    if (!isKnown(word, known)) found.set(word, (found.get(word) ?? 0) + 1);
  }
  return {
    counts: { word: words.length, sentence: sentencesOf(text).length },
    times: [...found.values()].reduce((sum, count) => sum + count, 0),
    hard: [...found].sort((a, b) => b[1] - a[1]).map(([word]) => word),
  };
}

/** Endings that leave a known word known, as the formula's own instructions allow, and what they replace. */
const ENDINGS: [RegExp, string[]][] = [
  [/'(s|d|ve|ll|re|m)$/, ['']],
  [/s'$/, ['s', '']],
  [/n't$/, ['', 'n']],
  [/ies$/, ['y']],
  [/(es|s)$/, ['', 'e']],
  [/ied$/, ['y']],
  [/(.)\1(ed|ing|er|est)$/, ['$1']],
  [/(ed|ing|er|est)$/, ['', 'e']],
  [/ier$|iest$/, ['y']],
  [/ly$/, ['']],
];

function isKnown(word: string, known: Set<string>): boolean {
  if (known.has(word) || /^\p{N}/u.test(word)) return true;
  if (word.includes('-')) return word.split('-').every((part) => isKnown(part, known));
  return ENDINGS.some(
    ([ending, replacements]) =>
      ending.test(word) && replacements.some((replacement) => known.has(word.replace(ending, replacement))),
  );
}
