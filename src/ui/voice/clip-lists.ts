/** Knows the clips of every line: asks for a group's list once, when its first line is needed. */
import { type Clip, type ClipList, placeOfLine, readClips } from '../../domain/voice.ts';

/** Languages that have clips. */
const VOICED = ['en'];
const AHEAD_AT_ONCE = 12;

export interface ClipLists {
  /** The clips of a line; null where there are none, or no network to ask. */
  clipsOf(id: string): Promise<Clip[] | null>;
  addressOf(clip: Clip): string;
  /** Clips of these lines and of those that stand near them in their lists, nearest first. */
  ahead(ids: readonly string[]): Promise<Clip[]>;
}

export function clipLists(locale: string): ClipLists {
  const language = VOICED.find((voiced) => voiced === locale);
  const lists = new Map<string, Promise<ClipList | null>>();

  async function fetchList(group: string): Promise<ClipList | null> {
    try {
      const answer = await fetch(`/voice/${language}/${group}.json`);
      if (answer.ok) return (await answer.json()) as ClipList;
    } catch {
      /* Away from the network, and not kept on this device. */
    }
    lists.delete(group);
    return null;
  }

  function listOf(group: string): Promise<ClipList | null> {
    const known = lists.get(group) ?? fetchList(group);
    lists.set(group, known);
    return known;
  }

  async function clipsOf(id: string): Promise<Clip[] | null> {
    const place = placeOfLine(id);
    if (!place || !language) return null;
    const text = (await listOf(place.group))?.lines[place.path];
    return text === undefined ? null : readClips(text);
  }

  return {
    clipsOf,
    addressOf: ({ name }) => `/voice/${language}/${name}.mp3`,
    async ahead(ids) {
      const clips = await Promise.all(ids.slice(0, AHEAD_AT_ONCE).map(clipsOf));
      return clips.flatMap((found) => found ?? []);
    },
  };
}
