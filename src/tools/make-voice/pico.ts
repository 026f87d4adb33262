/** The speech engine: SVOX Pico, British English, a little slower and higher than it comes. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What Pico speaks at. Hertz. */
export const PICO_RATE = 16_000;
const SPEED = 88;
const PITCH = 112;

export type Speak = (text: string) => Int16Array;

/** @param folder where the engine may put its file for a moment */
export function pico(folder: string): Speak {
  const file = join(folder, 'pico.wav');
  return (text) => {
    const marked = `<speed level='${SPEED}'><pitch level='${PITCH}'>${text}</pitch></speed>`;
    execFileSync('pico2wave', ['-l', 'en-GB', '-w', file, marked]);
    return samplesOf(readFileSync(file));
  };
}

/** The samples of a 16-bit mono WAV file. */
export function samplesOf(wav: Buffer): Int16Array {
  let at = 12;
  while (at + 8 <= wav.length) {
    const size = wav.readUInt32LE(at + 4);
    if (wav.toString('latin1', at, at + 4) === 'data') {
      const length = Math.min(size, wav.length - at - 8) >> 1;
      return Int16Array.from({ length }, (_, index) => wav.readInt16LE(at + 8 + index * 2));
    }
    at += 8 + size + (size % 2);
  }
  throw new Error('The WAV file holds no samples.');
}

/** A 16-bit mono WAV file of these samples. */
export function wavOf(samples: Int16Array, rate: number): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + samples.length * 2, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(samples.length * 2, 40);
  return Buffer.concat([head, Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)]);
}
