/** Pseudo-languages made from English: they show words that were never put through i18n, and layouts that break. */
import { isPseudo, type Locale, type PseudoLocale } from './locales.ts';

const ACCENTED: Record<string, string> = {
  a: 'á',
  b: 'ƀ',
  c: 'ç',
  d: 'ð',
  e: 'é',
  f: 'ƒ',
  g: 'ĝ',
  h: 'ĥ',
  i: 'î',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  m: 'ɱ',
  n: 'ñ',
  o: 'ö',
  p: 'þ',
  q: 'ǫ',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'û',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ý',
  z: 'ž',
  A: 'Å',
  B: 'Ɓ',
  C: 'Ç',
  D: 'Ð',
  E: 'É',
  F: 'Ƒ',
  G: 'Ĝ',
  H: 'Ĥ',
  I: 'Î',
  J: 'Ĵ',
  K: 'Ķ',
  L: 'Ļ',
  M: 'Ṁ',
  N: 'Ñ',
  O: 'Ö',
  P: 'Þ',
  Q: 'Ǫ',
  R: 'Ŕ',
  S: 'Š',
  T: 'Ţ',
  U: 'Û',
  V: 'Ṽ',
  W: 'Ŵ',
  X: 'Ẋ',
  Y: 'Ý',
  Z: 'Ž',
};
const PADDING = 'one two three four five six seven eight nine ten';
/** Right-to-left override and its end: shows the word mirrored, whatever its letters. */
const MIRROR = ['\u202e', '\u202c'] as const;

/** Applies `change` to what stands between placeholders, which are kept as they are. */
function outsidePlaceholders(text: string, change: (part: string) => string): string {
  return text
    .split(/(\{\{.*?\}\})/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');
}

/** `en-XA`: accents, brackets and about 40 % more length. `ar-XB`: each word shown from right to left. */
export function pseudoText(text: string, locale: PseudoLocale): string {
  if (text === '') return text;
  if (locale === 'ar-XB') {
    return outsidePlaceholders(text, (part) => part.replace(/[^\s]+/g, (word) => MIRROR.join(word)));
  }
  const long = outsidePlaceholders(text, (part) => part.replace(/[a-z]/gi, (letter) => ACCENTED[letter]!));
  return `[${long} ${PADDING.slice(0, Math.max(2, Math.ceil(text.length * 0.4)))}]`;
}

/** The words of a story or agreement in a pseudo-language: every string of the tree; unchanged otherwise. */
export function pseudoWords<T>(words: T, locale: Locale): T {
  if (!isPseudo(locale)) return words;
  const change = (value: unknown): unknown => {
    if (typeof value === 'string') return pseudoText(value, locale);
    if (Array.isArray(value)) return value.map(change);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner)]));
  };
  return change(words) as T;
}
