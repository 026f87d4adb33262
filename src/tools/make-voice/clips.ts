/** The clips of a repository: which there are, which every line needs, and what the budget allows. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Clip, type ClipList, placeOfLine, readClips, wordsOf, writeClips } from '../../domain/voice.ts';
import type { Line } from './catalogue.ts';
import { clipName } from './clip-name.ts';
import { piecesOf, type Piece, type Pronunciations } from './spoken-text.ts';

/** The most a clip may weigh, and all of them together. Bytes. */
export const CLIP_MAX = 26 * 1024;
export const ALL_CLIPS_MAX = 12 * 1024 * 1024;

export const clipFolder = (root: string, locale: string) => join(root, 'public/voice', locale);
export const listFile = (root: string, locale: string, group: string) =>
  join(clipFolder(root, locale), `${group}.json`);

export interface WantedClip {
  name: string;
  piece: Piece;
}

export function clipsFor(line: Line, known: Pronunciations): WantedClip[] {
  return piecesOf(line.text, known).map((piece) => ({ name: clipName(line.locale, piece), piece }));
}

export function pronunciations(root: string, locale: string): Pronunciations {
  const file = join(root, 'content/voice', locale, 'pronunciation.yaml');
  return existsSync(file) ? (parse(readFileSync(file, 'utf8')) as Pronunciations) : {};
}

/** Sizes in bytes by the clip's name. */
export function clipSizes(root: string, locale: string): Map<string, number> {
  const folder = clipFolder(root, locale);
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.mp3'))
      .map((name) => [name.slice(0, -'.mp3'.length), statSync(join(folder, name)).size]),
  );
}

export function weightOf(sizes: ReadonlyMap<string, number>): number {
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}

/** Every listed line's clips, by the line's id. */
export function listedLines(root: string, lines: readonly Line[]): Map<string, Clip[]> {
  const lists = new Map<string, ClipList>();
  const found = new Map<string, Clip[]>();
  for (const { id, locale } of lines) {
    const place = placeOfLine(id);
    if (!place) continue;
    const file = listFile(root, locale, place.group);
    if (!lists.has(file))
      lists.set(file, existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ClipList) : { lines: {} });
    const text = lists.get(file)!.lines[place.path];
    if (text !== undefined) found.set(id, readClips(text));
  }
  return found;
}

/** What each list file holds, by the group's name; a group without clips has an empty list, which pages may ask for. */
export function listsOf(lines: readonly Line[], clips: ReadonlyMap<string, readonly Clip[]>): Map<string, ClipList> {
  const lists = new Map<string, ClipList>();
  for (const { id } of lines) {
    const place = placeOfLine(id)!;
    const list = lists.get(place.group) ?? { lines: {} };
    const spoken = clips.get(id);
    if (spoken) list.lines[place.path] = writeClips(spoken);
    lists.set(place.group, list);
  }
  return lists;
}

/** Whether clips speak these words: as many word beginnings as there are words. */
export function fits(clips: readonly Clip[], text: string): boolean {
  return clips.reduce((sum, { words }) => sum + words.length, 0) === wordsOf(text).length;
}
