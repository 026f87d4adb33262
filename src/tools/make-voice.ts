/**
 * `node src/tools/make-voice.ts [folder]`: makes the clips that are missing, takes away those that nothing says any more,
 * and writes the lists of clips. Needs pico2wave and ffmpeg; building and testing do not, for clips are committed.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { SOURCE_LOCALE } from '../i18n/locales.ts';
import { type Clip, placeOfLine } from '../domain/voice.ts';
import { linesOf, type Line } from './make-voice/catalogue.ts';
import { ALL_CLIPS_MAX, CLIP_MAX, clipFolder, clipSizes, clipsFor, listedLines, listFile } from './make-voice/clips.ts';
import { listsOf, pronunciations, type WantedClip, weightOf } from './make-voice/clips.ts';
import { pico } from './make-voice/pico.ts';
import { recordedFor } from './make-voice/recorded.ts';
import { readVoiceContent } from './make-voice/read-content.ts';
import { makeClip, timesOfRecording } from './make-voice/make-clip.ts';

/** A little more than clips need, so that the budget holds. */
const BYTES_A_LETTER = 410;
const BYTES_A_CLIP = 1_500;

const root = resolve(process.argv[2] ?? resolve(import.meta.dirname, '../..'));
const locale = SOURCE_LOCALE;
const lines = linesOf(readVoiceContent(root, locale));
const known = pronunciations(root, locale);
const folder = clipFolder(root, locale);
mkdirSync(folder, { recursive: true });

const sizes = clipSizes(root, locale);
/** Clips made before, with their times, by name; a clip without times is made again. */
const before = new Map<string, Clip>();
for (const clips of listedLines(root, lines).values())
  for (const clip of clips) if (sizes.has(clip.name)) before.set(clip.name, clip);
const workshop = mkdtempSync(join(tmpdir(), 'tellwood-voice-'));
const speak = pico(workshop);

const spoken = new Map<string, Clip[]>();
const kept = new Map<string, number>();
const problems: string[] = [];
let made = 0;
let silent = 0;

for (const line of lines.filter(({ needed }) => needed)) speakLine(line);
/* A story in two voices would be worse than one without: of what need not speak, a list is spoken whole or not at all. */
for (const group of Map.groupBy(
  lines.filter(({ needed }) => !needed),
  ({ id }) => placeOfLine(id)!.group,
).values()) {
  if (hasRoomFor(group.flatMap((line) => clipsFor(line, known)))) group.forEach(speakLine);
  else silent += group.length;
}
write();

function speakLine(line: Line): void {
  const clips = recordedClips(line) ?? enginesClips(line);
  if (clips === null) silent++;
  else spoken.set(line.id, clips);
}

/** A person's own recording; its words must be those of the line. */
function recordedClips(line: Line): Clip[] | null {
  const recorded = recordedFor(root, line);
  if (!recorded) return null;
  if (recorded.text !== line.text) {
    problems.push(`${recorded.file}: reads “${recorded.text}”, the line is “${line.text}”`);
    return null;
  }
  const target = join(folder, `${recorded.name}.mp3`);
  copyFileSync(recorded.file, target);
  kept.set(recorded.name, statSync(target).size);
  return [before.get(recorded.name) ?? { name: recorded.name, words: timesOfRecording(target, line.text, workshop) }];
}

/** Null where a clip would be too heavy for a line that may stay silent. */
function enginesClips(line: Line): Clip[] | null {
  const wanted = clipsFor(line, known);
  const clips: Clip[] = [];
  for (const { name, piece } of wanted) {
    const file = join(folder, `${name}.mp3`);
    const old = before.get(name);
    const clip =
      old?.words.length === piece.words.length ? old : { name, words: makeClip(piece, speak, workshop, file) };
    if (clip !== old) made++;
    before.set(name, clip);
    const size = statSync(file).size;
    if (size > CLIP_MAX && !line.needed) return null;
    if (size > CLIP_MAX) problems.push(`${line.id}: “${piece.words.join(' ')}” weighs ${size} bytes; shorten it`);
    kept.set(name, size);
    clips.push(clip);
  }
  return clips;
}

/** Judged by their letters, so that nothing is made only to be thrown away. */
function hasRoomFor(wanted: readonly WantedClip[]): boolean {
  const missing = [...new Map(wanted.filter(({ name }) => !kept.has(name)).map((clip) => [clip.name, clip])).values()];
  const letters = missing.reduce((sum, { piece }) => sum + piece.words.join(' ').length, 0);
  return weightOf(kept) + letters * BYTES_A_LETTER + missing.length * BYTES_A_CLIP < ALL_CLIPS_MAX;
}

function write(): void {
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.json') || (name.endsWith('.mp3') && !kept.has(name.slice(0, -4)))) rmSync(join(folder, name));
  }
  for (const [group, list] of listsOf(lines, spoken))
    writeFileSync(listFile(root, locale, group), `${JSON.stringify(list)}\n`);
  rmSync(workshop, { recursive: true, force: true });
  const bytes = weightOf(kept);
  const megabytes = (bytes / 1024 / 1024).toFixed(2);
  console.log(
    `${lines.length} lines, ${kept.size} clips, ${megabytes} MB; ${made} made now, ${silent} lines without a clip.`,
  );
  if (bytes > ALL_CLIPS_MAX) problems.push(`All clips weigh ${megabytes} MB, and may weigh 12 MB.`);
  problems.forEach((problem) => console.error(problem));
  process.exitCode = problems.length > 0 ? 1 : 0;
}
