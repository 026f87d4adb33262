/** Makes a clip of raw speech: cut close, cleared and brightened, brought to one loudness, packed as MP3. */
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wavOf } from './pico.ts';
import { FRAME_MS } from './spectrum.ts';

/** Less rumble and less boxiness, more of what makes consonants clear. */
const CLEARED = 'highpass=f=90,equalizer=f=300:t=q:w=1:g=-3,treble=g=9:f=1800';
/** Loudness of every clip, in LUFS (ITU-R BS.1770), and the highest true peak, in dB. */
const LOUDNESS = -16;
const PEAK_DB = -1.5;
const PACKED = ['-ar', '24000', '-ac', '1', '-c:a', 'libmp3lame', '-b:a', '40k', '-map_metadata', '-1'];
/** What is left of the silence before and after, in frames. */
const LEAD = 3;
const TAIL = 8;

/** From which frame to which a clip is cut, given where speech is. */
export function cutFor([from, to]: [number, number], length: number): [number, number] {
  return [Math.max(0, from - LEAD), Math.min(length, to + TAIL)];
}

/**
 * @param samples speech alone, already cut
 * @param folder  where files may lie for a moment
 * @param target  the MP3 to write
 */
export function encodeClip(samples: Int16Array, rate: number, folder: string, target: string): void {
  const raw = join(folder, 'raw.wav');
  writeFileSync(raw, wavOf(samples, rate));
  const gain = LOUDNESS - loudnessOf(raw, CLEARED);
  const limit = `alimiter=limit=${(10 ** (PEAK_DB / 20)).toFixed(3)}:level=disabled:attack=2:release=40`;
  const filters = `${CLEARED},volume=${gain.toFixed(2)}dB,aresample=96000,${limit},aresample=24000`;
  execFileSync('ffmpeg', ['-v', 'error', '-y', '-i', raw, '-af', filters, ...PACKED, target]);
}

/** Integrated loudness of a file behind filters; a short file is heard several times over, as the meter needs 0.4 s. */
export function loudnessOf(file: string, filters = 'anull'): number {
  const meter = ['-hide_banner', '-nostats', '-stream_loop', '3', '-i', file, '-af', `${filters},ebur128`];
  const { stderr } = spawnSync('ffmpeg', [...meter, '-f', 'null', '-'], { encoding: 'utf8' });
  const found = /Integrated loudness:\s+I:\s+(-?[\d.]+) LUFS/.exec(stderr);
  if (!found) throw new Error(`The loudness of ${file} could not be measured: ${stderr.slice(-300)}`);
  return Number(found[1]);
}

/** Samples between two frames. */
export function framesBetween(samples: Int16Array, rate: number, [from, to]: [number, number]): Int16Array {
  const hop = Math.round((rate * FRAME_MS) / 1_000);
  return samples.slice(from * hop, to * hop);
}
