/**
 * `node src/tools/make-sounds.ts`: makes public/sounds/effects.mp3, in which every sound has its place, and music.mp3.
 * Needs ffmpeg; the files are committed.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { SOUND_NAMES, SOUND_SPANS } from '../domain/sounds.ts';
import { effect } from './make-sounds/effects.ts';
import { music } from './make-sounds/music.ts';
import { RATE } from './make-sounds/notes.ts';
import { loudnessOf } from './make-voice/encode.ts';
import { wavOf } from './make-voice/pico.ts';

const target = resolve(import.meta.dirname, '../../public/sounds');
/** How loud they are, in LUFS; speech is at -16. */
const EFFECTS_LOUDNESS = -20;
const MUSIC_LOUDNESS = -28;
/** A short tap is loud only for a moment: its peak may go so far, in dB. */
const PEAK = 10 ** (-3 / 20);

const workshop = mkdtempSync(join(tmpdir(), 'tellwood-sounds-'));
mkdirSync(target, { recursive: true });

const last = Math.max(...SOUND_NAMES.map((name) => SOUND_SPANS[name][0] + SOUND_SPANS[name][1]));
const all = new Float64Array(Math.round(((last + 250) / 1_000) * RATE));
for (const name of SOUND_NAMES) {
  const [from, lasts] = SOUND_SPANS[name];
  const sound = levelled(effect(name, lasts / 1_000), EFFECTS_LOUDNESS);
  all.set(sound, Math.round((from / 1_000) * RATE));
}
pack(all, 'effects.mp3', '48k');
pack(levelled(music(), MUSIC_LOUDNESS), 'music.mp3', '32k');
rmSync(workshop, { recursive: true, force: true });

function levelled(samples: Float64Array, loudness: number): Float64Array {
  const peak = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
  const even = samples.map((value) => (value / peak) * 0.5);
  const file = join(workshop, 'level.wav');
  writeFileSync(file, wavOf(toWhole(even), RATE));
  const gain = 10 ** ((loudness - loudnessOf(file)) / 20);
  return even.map((value) => value * Math.min(gain, PEAK / 0.5));
}

function pack(samples: Float64Array, name: string, rate: string): void {
  const file = join(workshop, 'whole.wav');
  writeFileSync(file, wavOf(toWhole(samples), RATE));
  const packed = ['-c:a', 'libmp3lame', '-b:a', rate, '-map_metadata', '-1'];
  execFileSync('ffmpeg', ['-v', 'error', '-y', '-i', file, ...packed, join(target, name)]);
}

function toWhole(samples: Float64Array): Int16Array {
  return Int16Array.from(samples, (value) => Math.round(Math.max(-1, Math.min(1, value)) * 32_767));
}
