/** What speech looks like, a hundredth of a second at a time: how loud it is in bands as wide as an ear's. */

/** From one frame to the next, in milliseconds. */
export const FRAME_MS = 10;
const BANDS = 20;
const SIZE = 512;
const LOWEST_HZ = 120;

const mel = (hz: number) => 2595 * Math.log10(1 + hz / 700);
const hertz = (value: number) => 700 * (10 ** (value / 2595) - 1);

/** One row of band levels (in units of 10 dB) for every frame. */
export function framesOf(samples: Int16Array, rate: number): Float32Array[] {
  const hop = Math.round((rate * FRAME_MS) / 1_000);
  const edges = edgesFor(rate);
  const frames: Float32Array[] = [];
  for (let start = 0; start < samples.length; start += hop) {
    const power = powerOf(samples, start);
    frames.push(
      Float32Array.from({ length: BANDS }, (_, band) => {
        let sum = 0;
        for (let bin = edges[band]!; bin < edges[band + 1]!; bin++) sum += power[bin]!;
        return Math.log10(sum + 1e-7);
      }),
    );
  }
  return frames;
}

/** How loud each frame is, in dB below full scale. */
export function levelsOf(samples: Int16Array, rate: number): number[] {
  const hop = Math.round((rate * FRAME_MS) / 1_000);
  return Array.from({ length: Math.ceil(samples.length / hop) }, (_, frame) => {
    let sum = 0;
    const end = Math.min(samples.length, (frame + 1) * hop);
    for (let index = frame * hop; index < end; index++) sum += (samples[index]! / 32_768) ** 2;
    return 10 * Math.log10(sum / hop + 1e-9);
  });
}

function edgesFor(rate: number): number[] {
  const top = mel(rate / 2);
  const bottom = mel(LOWEST_HZ);
  return Array.from({ length: BANDS + 1 }, (_, edge) =>
    Math.round((hertz(bottom + ((top - bottom) * edge) / BANDS) / rate) * SIZE),
  );
}

const WINDOW = Float64Array.from({ length: SIZE }, (_, n) => 0.5 - 0.5 * Math.cos((2 * Math.PI * n) / SIZE));

/** Power in each bin of a frame that begins at `start`: an iterative radix-2 transform. */
function powerOf(samples: Int16Array, start: number): Float64Array {
  const re = new Float64Array(SIZE);
  const im = new Float64Array(SIZE);
  for (let n = 0; n < SIZE; n++) {
    let reversed = 0;
    for (let bit = 1, from = n; bit < SIZE; bit <<= 1, from >>= 1) reversed = (reversed << 1) | (from & 1);
    re[reversed] = ((samples[start + n] ?? 0) / 32_768) * WINDOW[n]!;
  }
  for (let width = 2; width <= SIZE; width <<= 1) {
    const half = width >> 1;
    const angle = (-2 * Math.PI) / width;
    for (let block = 0; block < SIZE; block += width)
      for (let k = 0; k < half; k++) {
        const cos = Math.cos(angle * k);
        const sin = Math.sin(angle * k);
        const a = block + k;
        const b = a + half;
        const real = re[b]! * cos - im[b]! * sin;
        const imaginary = re[b]! * sin + im[b]! * cos;
        re[b] = re[a]! - real;
        im[b] = im[a]! - imaginary;
        re[a] = re[a]! + real;
        im[a] = im[a]! + imaginary;
      }
  }
  return Float64Array.from({ length: SIZE / 2 + 1 }, (_, bin) => re[bin]! ** 2 + im[bin]! ** 2);
}
