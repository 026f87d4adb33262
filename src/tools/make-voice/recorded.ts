/** Clips that a person recorded, which go before the engine's: `content/voice/<locale>/<id with slashes>.mp3` and `.txt`. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsOf } from '../../domain/voice.ts';
import type { Line } from './catalogue.ts';

export interface Recorded {
  /** The file to copy, and the name its clip gets. */
  file: string;
  name: string;
  /** The words that were read out, from the `.txt` beside it. */
  text: string;
}

export function recordedFile(root: string, { id, locale }: Line): string {
  return join(root, 'content/voice', locale, `${id.replaceAll(':', '/')}.mp3`);
}

export function recordedFor(root: string, line: Line): Recorded | null {
  const file = recordedFile(root, line);
  if (!existsSync(file)) return null;
  const words = file.replace(/\.mp3$/, '.txt');
  const name = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12);
  return { file, name, text: existsSync(words) ? readFileSync(words, 'utf8').trim().replace(/\s+/g, ' ') : '' };
}

/** Nobody has marked the words of a recording: each gets as much of its speech as it has letters. */
export function sharedOut(text: string, from: number, to: number): number[] {
  const words = wordsOf(text);
  const letters = words.map((word) => word.length + 1);
  const all = letters.reduce((sum, count) => sum + count, 0);
  let before = 0;
  return letters.map((count) => {
    const start = from + ((to - from) * before) / all;
    before += count;
    return Math.round(start);
  });
}
