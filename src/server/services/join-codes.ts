/** Join codes: six characters that a class can read off a whiteboard without mistaking one for another. */
import { JOIN_CODE_LENGTH } from '../../schemas/api/lessons.ts';
import { evenly } from './random.ts';
import type { Random } from './random.ts';

/** Without vowels no word is spelt, and without 0 O 1 I L 2 Z 5 S 8 B 6 G U V nothing looks like something else. */
const ALPHABET = '3479CDFHJKMNPQRTWXY';

/** What the consonants can still suggest. */
const RUDE = /KKK|FCK|FKN|CNT|DCK|DMN|FNN|FRT|KNB|PRK|PRN|TRD|TWT|WNK|WTF|XXX|NGR|PKY|PMP|HMM|CRP/u;

export function makeJoinCode(random: Random): string {
  for (;;) {
    let code = '';
    while (code.length < JOIN_CODE_LENGTH) code += ALPHABET[evenly(random, ALPHABET.length)];
    if (!RUDE.test(code.replaceAll('3', 'E').replaceAll('4', 'A')) && !RUDE.test(code)) return code;
  }
}

/** What a child typed, without case, spaces and dashes; null when it cannot be a join code. */
export function readJoinCode(typed: string): string | null {
  const code = typed.normalize('NFKC').toUpperCase().replace(/[\s-]/gu, '');
  return code.length === JOIN_CODE_LENGTH && [...code].every((c) => ALPHABET.includes(c)) ? code : null;
}
