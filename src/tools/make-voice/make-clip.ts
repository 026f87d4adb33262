/** Makes one clip: speaks a piece, finds its words, and writes the file. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { speechIn, wordStarts } from './align.ts';
import { cutFor, encodeClip, framesBetween } from './encode.ts';
import { PICO_RATE, samplesOf, type Speak } from './pico.ts';
import { sharedOut } from './recorded.ts';
import { FRAME_MS, levelsOf } from './spectrum.ts';
import type { Piece } from './spoken-text.ts';

/** @returns when each word begins, in milliseconds from the start of the clip */
export function makeClip({ said }: Piece, speak: Speak, folder: string, target: string): number[] {
  const whole = speak(said.filter((word) => word !== '').join(' '));
  const levels = levelsOf(whole, PICO_RATE);
  const cut = cutFor(speechIn(levels), levels.length);
  const starts = wordStarts(said, whole, speak, PICO_RATE);
  encodeClip(framesBetween(whole, PICO_RATE, cut), PICO_RATE, folder, target);
  return starts.map((start) => Math.max(0, start - cut[0] * FRAME_MS));
}

export function timesOfRecording(file: string, text: string, folder: string): number[] {
  const plain = join(folder, 'recorded.wav');
  execFileSync('ffmpeg', ['-v', 'error', '-y', '-i', file, '-ac', '1', '-ar', String(PICO_RATE), plain]);
  const [from, to] = speechIn(levelsOf(samplesOf(readFileSync(plain)), PICO_RATE));
  return sharedOut(text, from * FRAME_MS, to * FRAME_MS);
}
