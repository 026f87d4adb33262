/**
 * When each word of a clip begins: the engine speaks the sentence as far as each word, and where that beginning fits
 * into the whole (by dynamic time warping of the two spectra) the word has ended.
 */
import type { Speak } from './pico.ts';
import { FRAME_MS, framesOf, levelsOf } from './spectrum.ts';

/** Quieter than this, nobody speaks. dB below full scale. */
const SILENCE_DB = -48;
/** How far the two may run apart, in frames. */
const APART_MAX = 60;

/** From the first frame of speech to just behind the last; the whole where nothing is loud. */
export function speechIn(levels: readonly number[]): [from: number, to: number] {
  const from = levels.findIndex((level) => level > SILENCE_DB);
  const to = levels.findLastIndex((level) => level > SILENCE_DB) + 1;
  return from === -1 ? [0, levels.length] : [from, to];
}

/**
 * @param said  what the engine is given for each word; empty for a word that is not spoken
 * @param whole the sentence as it was spoken
 * @returns when each word begins, in milliseconds from the first sample of `whole`
 */
export function wordStarts(said: readonly string[], whole: Int16Array, speak: Speak, rate: number): number[] {
  const frames = framesOf(whole, rate);
  const levels = levelsOf(whole, rate);
  const [from, to] = speechIn(levels);
  const starts = [from];
  let ended = from;
  for (let count = 1; count < said.length; count++) {
    const beginning = said.slice(0, count).filter((word) => word !== '');
    if (said[count - 1] !== '' && beginning.length > 0) {
      const spoken = speak(plain(beginning.join(' ')));
      const [, end] = speechIn(levelsOf(spoken, rate));
      ended = Math.max(ended, endWithin(framesOf(spoken, rate).slice(0, end), frames.slice(0, to), ended));
    }
    starts.push(firstSpeech(levels, ended, to));
  }
  return starts.map((frame) => frame * FRAME_MS);
}

/** Without the comma or stop behind its last word, which the engine would sing. */
const plain = (text: string) => text.replace(/[,;:.!?]+$/, '');

function firstSpeech(levels: readonly number[], from: number, to: number): number {
  let frame = from;
  while (frame < to - 1 && levels[frame]! <= SILENCE_DB) frame++;
  return frame;
}

/** The frame of `whole` at which `part`, laid over its beginning, comes to its end; not before `least`. */
function endWithin(part: readonly Float32Array[], whole: readonly Float32Array[], least: number): number {
  if (part.length === 0) return least;
  let before = new Float64Array(whole.length).fill(Infinity);
  part.forEach((frame, row) => {
    const costs = new Float64Array(whole.length).fill(Infinity);
    const first = Math.max(0, row - APART_MAX);
    const last = Math.min(whole.length - 1, row + APART_MAX);
    for (let column = first; column <= last; column++) {
      const step = apart(frame, whole[column]!);
      const best =
        row === 0 && column === 0
          ? 0
          : Math.min(
              (before[column] ?? Infinity) + step * 0.3,
              column > 0 ? costs[column - 1]! + step * 0.3 : Infinity,
              column > 0 ? before[column - 1]! : Infinity,
            );
      costs[column] = best + step;
    }
    before = costs;
  });
  let end = least;
  let lowest = Infinity;
  for (let column = least; column < whole.length; column++) {
    const cost = before[column]! / (part.length + column);
    if (cost < lowest) [lowest, end] = [cost, column + 1];
  }
  return end;
}

/** How different two frames sound; what is below hearing in both is the same. */
function apart(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let band = 0; band < a.length; band++) sum += Math.abs(Math.max(a[band]!, -3) - Math.max(b[band]!, -3));
  return sum / a.length;
}
