/** Turns words as they are read into words as an engine says them rightly, in pieces short enough for one clip. */
import { wordsOf } from '../../domain/voice.ts';

/** How words are said that an engine gets wrong, by the word in small letters. */
export type Pronunciations = Readonly<Record<string, string>>;

/** A piece of a text: what is read, word by word, and what the engine is given for each of the words. */
export interface Piece {
  words: string[];
  said: string[];
}

/** A clip of this many characters lasts about five seconds, which is 26 KB. */
const PIECE_MAX = 62;
const SENTENCE_END = /[.!?…]["”’)]*$/;
const CLAUSE_END = /[,;:–—]["”’)]*$/;

/** The pieces of a text, in order; together they have exactly its words. */
export function piecesOf(text: string, known: Pronunciations): Piece[] {
  const sentences = cut(wordsOf(text), (word) => SENTENCE_END.test(word));
  const short = sentences.flatMap((sentence) => (lengthOf(sentence) > PIECE_MAX ? halved(sentence) : [sentence]));
  return joined(short).map((words) => ({ words, said: words.map((word) => said(word, known)) }));
}

function cut(words: string[], endsHere: (word: string) => boolean): string[][] {
  const pieces: string[][] = [[]];
  words.forEach((word, index) => {
    pieces.at(-1)!.push(word);
    if (endsHere(word) && index < words.length - 1) pieces.push([]);
  });
  return pieces;
}

/** A long sentence breathes where it has a comma; failing that, before a joining word; the nearer the middle the better. */
function halved(sentence: string[]): string[][] {
  const before = (index: number) => lengthOf(sentence.slice(0, index));
  const middle = lengthOf(sentence) / 2;
  const places = (fits: (index: number) => boolean) =>
    sentence.flatMap((_, index) => (index > 1 && index < sentence.length - 1 && fits(index) ? [index] : []));
  const clauses = places((index) => CLAUSE_END.test(sentence[index - 1]!));
  const joins = places((index) =>
    /^(and|but|or|so|because|when|if|that|who|which|then|until|with|in|on|for|to)$/i.test(sentence[index]!),
  );
  const candidates = clauses.length > 0 ? clauses : joins;
  if (candidates.length === 0) return [sentence];
  const best = candidates.reduce((a, b) => (Math.abs(before(a) - middle) <= Math.abs(before(b) - middle) ? a : b));
  return [sentence.slice(0, best), sentence.slice(best)].flatMap((half) =>
    lengthOf(half) > PIECE_MAX ? halved(half) : [half],
  );
}

/** Short sentences stand in one clip, so that their pauses are the engine's own. */
function joined(pieces: string[][]): string[][] {
  return pieces.reduce<string[][]>((all, piece) => {
    const last = all.at(-1);
    if (last && lengthOf([...last, ...piece]) <= PIECE_MAX) all.splice(-1, 1, [...last, ...piece]);
    else all.push(piece);
    return all;
  }, []);
}

const lengthOf = (words: string[]) => words.join(' ').length;

/** A word for the engine: plain letters and the punctuation that makes a pause or a question. */
function said(word: string, known: Pronunciations): string {
  const plain = word
    .replace(/[’‘]/g, "'")
    .replace(/[“”"«»()[\]<>&*_]/g, '')
    .replace(/[–—]/g, ',')
    .replace(/…/g, ',');
  const [, before = '', core = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(plain) ?? [];
  const small = core.toLowerCase();
  if (core === '') return known[plain] ?? (plain === ',' ? plain : '');
  if (known[small] !== undefined) return before + sounded(known[small]) + after;
  const owner = known[small.replace(/'s$/, '')];
  return before + (owner === undefined ? core : sounded(owner, true)) + after;
}

/** A way of saying a word as the engine takes it: letters, or sounds between slashes. */
function sounded(way: string, owns = false): string {
  const [, sounds] = /^\/(.+)\/$/.exec(way) ?? [];
  if (sounds === undefined) return owns ? `${way}'s` : way;
  const ending = owns ? (/(?:s|z|S|Z)$/.test(sounds) ? 'Iz' : 'z') : '';
  return `<phoneme ph='${sounds}${ending}'/>`;
}
