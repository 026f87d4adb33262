/** Measures whether a band's children can read a text: length of sentences, and Dale–Chall's score for ages 7 to 11. */
import { daleChall } from 'dale-chall';
import { daleChallFormula } from 'dale-chall-formula';
import type { Band } from '../../domain/curriculum.ts';
import { TAUGHT_WORDS } from './taught-words.ts';
import type { Report } from './problem.ts';

export interface ReadText {
  path: string;
  text: string;
}

interface ReadingLimits {
  sentenceWords: number;
  /** New Dale–Chall score (1995): at most 5 reads like grade 4 and below. */
  daleChall?: number;
}

export const READING_LIMITS: Record<Band, ReadingLimits> = {
  eyfs: { sentenceWords: 8 },
  ks1: { sentenceWords: 10 },
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
  if (limits.daleChall === undefined) return;
  const { score, hard } = daleChallOf(texts.map(({ text }) => text).join('\n'), names);
  if (score <= limits.daleChall) return;
  report({
    path: '',
    expected: `a Dale–Chall score of at most ${limits.daleChall} in band ${band}`,
    found: `${score.toFixed(2)}; less known words: ${hard.join(', ')}`,
    todo: 'choose words that children of this age know',
  });
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

/** The score, with each less known word once, the most frequent first. */
export function daleChallOf(text: string, names: string[]): { score: number; hard: string[] } {
  const known = new Set([...daleChall, ...TAUGHT_WORDS, ...names.flatMap(wordsOf).map((name) => name.toLowerCase())]);
  const words = wordsOf(text);
  const counts = new Map<string, number>();
  for (const word of words.map((word) => word.toLowerCase().replaceAll('’', "'"))) {
    if (!isKnown(word, known)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const difficultWord = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const score = daleChallFormula({ word: words.length, sentence: sentencesOf(text).length, difficultWord });
  return { score, hard: [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word) };
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
