/** Checks that whatever is spoken has its clip: made of these very words, no heavier than it may be, and listed. */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Clip, placeOfLine } from '../../domain/voice.ts';
import { SOURCE_LOCALE } from '../../i18n/locales.ts';
import { type Line, linesOf } from '../make-voice/catalogue.ts';
import {
  ALL_CLIPS_MAX,
  CLIP_MAX,
  clipsFor,
  clipSizes,
  fits,
  listedLines,
  pronunciations,
  weightOf,
} from '../make-voice/clips.ts';
import { readVoiceContent } from '../make-voice/read-content.ts';
import { recordedFile, recordedFor } from '../make-voice/recorded.ts';
import type { Problem } from './problem.ts';
import { checkNamedLines } from './named-lines.ts';

const FOLDER = `public/voice/${SOURCE_LOCALE}`;
const MAKE = 'run `node src/tools/make-voice.ts`';

/** Content without a folder of voices is content that does not speak yet. */
export function checkVoice(root: string): Problem[] {
  if (!existsSync(join(root, 'content/voice', SOURCE_LOCALE))) return [];
  const lines = linesOf(readVoiceContent(root, SOURCE_LOCALE));
  const sizes = clipSizes(root, SOURCE_LOCALE);
  return [
    ...checkRecordings(root, lines),
    ...checkClips(root, lines, sizes),
    ...checkWeights(sizes),
    ...checkNamedLines(root, new Set(lines.map(({ id }) => id))),
  ];
}

/** One problem for each list of clips, however many of its lines are wrong: one command mends them all. */
function checkClips(root: string, lines: readonly Line[], sizes: ReadonlyMap<string, number>): Problem[] {
  const listed = listedLines(root, lines);
  const known = pronunciations(root, SOURCE_LOCALE);
  const wrong = new Map<string, { line: Line; found: string }[]>();
  for (const line of lines) {
    const recorded = recordedFor(root, line);
    const names = recorded ? [recorded.name] : clipsFor(line, known).map(({ name }) => name);
    const found = faultOf(line, names, listed.get(line.id), sizes);
    const group = placeOfLine(line.id)!.group;
    if (found) wrong.set(group, [...(wrong.get(group) ?? []), { line, found }]);
  }
  return [...wrong].map(([group, faults]) => {
    const [{ line, found }] = faults as [{ line: Line; found: string }];
    const more = faults.length > 1 ? `, and ${faults.length - 1} more` : '';
    const expected = `a current clip for every line; ${line.id}: “${line.text}”`;
    return { file: `${FOLDER}/${group}.json`, path: '', expected, found: found + more, todo: MAKE };
  });
}

function faultOf(
  line: Line,
  names: readonly string[],
  clips: readonly Clip[] | undefined,
  sizes: ReadonlyMap<string, number>,
): string | null {
  if (!clips) return line.needed ? 'no clip' : null;
  const isCurrent = names.join() === clips.map(({ name }) => name).join() && fits(clips, line.text);
  if (!isCurrent) return 'a clip of other words';
  return names.every((name) => sizes.has(name)) ? null : 'a clip whose file is missing';
}

function checkRecordings(root: string, lines: readonly Line[]): Problem[] {
  return lines.flatMap((line) => {
    const recorded = recordedFor(root, line);
    if (!recorded || recorded.text === line.text) return [];
    const file = relative(root, recordedFile(root, line)).replace(/mp3$/, 'txt');
    const found = recorded.text || 'nothing';
    return [{ file, path: '', expected: line.text, found, todo: 'record it again, or take the recording away' }];
  });
}

function checkWeights(sizes: ReadonlyMap<string, number>): Problem[] {
  const heavy = [...sizes]
    .filter(([, size]) => size > CLIP_MAX)
    .map(([name, size]) => ({
      file: `${FOLDER}/${name}.mp3`,
      path: '',
      expected: `at most ${CLIP_MAX} bytes`,
      found: String(size),
      todo: 'shorten the sentence it says',
    }));
  const all = weightOf(sizes);
  if (all <= ALL_CLIPS_MAX) return heavy;
  const expected = `clips of at most ${ALL_CLIPS_MAX} bytes in all`;
  return [...heavy, { file: FOLDER, path: '', expected, found: String(all), todo: MAKE }];
}
