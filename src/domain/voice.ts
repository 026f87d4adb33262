/** How a spoken line is named, where its clip is found, and when each of its words begins. */

/** What stands before the first colon of a line's id: what kind of thing its words come from. */
export const LINE_SOURCES = ['story', 'game', 'agreement', 'message'] as const;

/** Lines of a group are spoken on the same pages, so their clips are listed in one file. */
export interface LinePlace {
  /** `story.free-gems`, `game.drey.eyfs`, `message.lantern`; also the name of the list. */
  group: string;
  /** The line within its group. */
  path: string;
}

/** Where a line is listed; null where the id is none. */
export function placeOfLine(id: string): LinePlace | null {
  const [kind, owner, ...rest] = id.split(':');
  if (!owner || !(LINE_SOURCES as readonly (string | undefined)[]).includes(kind)) return null;
  if (kind === 'message') return { group: `message.${owner.split('.')[0]}`, path: owner };
  const path = rest.join(':');
  if (path === '') return null;
  const [, band, within] = /^bands\.([a-z0-9]+)\.(.+)$/.exec(path) ?? [];
  return kind === 'game' && band && within
    ? { group: `game.${owner}.${band}`, path: within }
    : { group: `${kind}.${owner}`, path };
}

/** A piece of a line that is one file: at most a sentence or two. */
export interface Clip {
  /** The file's name without its ending; it follows from what is said, so that an old clip is never played. */
  name: string;
  /** When each word begins, in milliseconds from the clip's start. */
  words: number[];
}

/** Clips by the line's path within its group. */
export interface ClipList {
  lines: Record<string, string>;
}

/** `1f00ba8c2d9e:4,35,61 77aa…`: clips of a line, each with its words' beginnings in hundredths of a second. */
export function writeClips(clips: readonly Clip[]): string {
  return clips.map(({ name, words }) => `${name}:${words.map((ms) => Math.round(ms / 10)).join(',')}`).join(' ');
}

export function readClips(text: string): Clip[] {
  return text.split(' ').map((clip) => {
    const [name = '', words = ''] = clip.split(':');
    return { name, words: words === '' ? [] : words.split(',').map((start) => Number(start) * 10) };
  });
}

/** The words of a text as they are highlighted: whatever stands between spaces. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
