/** What is said, in which order, and what happens when somebody skips, asks again or covers the screen: a pure machine. */

/** A line as it stands on the page; `key` tells two places with the same words apart, and the same place said again. */
export interface QueuedLine {
  key: string;
  id: string;
}

export interface VoiceState {
  /** What stands on the page to be said, in its order. */
  present: QueuedLine[];
  /** What is still to be said; the first is being said while `speaking`. */
  queue: QueuedLine[];
  speaking: boolean;
  /** That line has been heard: a press on “skip” is meant for it, and not for the one before. */
  heard: boolean;
  /** Counts what was begun, so that news of an older line is known as old. */
  turn: number;
  /** What the cover says while it is up; null while it is not. */
  cover: QueuedLine[] | null;
  /** Sound can be heard: tapped, and neither muted nor hushed. */
  audible: boolean;
  /** What was to be said by itself while nothing could be heard yet. */
  waiting: boolean;
}

export type VoiceEvent =
  /** The page shows these lines now; those that stood there before are not said again. */
  | { type: 'show'; lines: QueuedLine[]; byItself: boolean }
  | { type: 'listen' }
  | { type: 'skip' }
  | { type: 'stop' }
  /** Something said outside the page's lines: a greeting, the cover's own words. */
  | { type: 'say'; lines: QueuedLine[] }
  /** So much of the line was heard that it is known for what it is. */
  | { type: 'heard'; turn: number }
  | { type: 'ended'; turn: number }
  | { type: 'cover'; lines: QueuedLine[] }
  | { type: 'uncover' }
  | { type: 'audible'; audible: boolean };

export type VoiceEffect =
  /** `asked`: a child’s press brought this line, and the next press is meant for it as soon as it sounds. */
  { do: 'speak'; line: QueuedLine; turn: number; asked: boolean } | { do: 'silence' };

export interface VoiceTurn {
  state: VoiceState;
  effects: VoiceEffect[];
}

export const SILENT: VoiceState = {
  present: [],
  queue: [],
  speaking: false,
  heard: false,
  turn: 0,
  cover: null,
  audible: false,
  waiting: false,
};

export function voiceAfter(state: VoiceState, event: VoiceEvent): VoiceTurn {
  switch (event.type) {
    case 'show':
      return show(state, event);
    case 'listen':
      return state.cover ? still(state) : from(state, state.present, true);
    case 'say':
      return from(state, event.lines);
    case 'skip':
      return state.heard ? from(state, state.queue.slice(1), true) : still(state);
    case 'stop':
      return hush({ ...state, waiting: false });
    case 'heard':
      return still(state.speaking && event.turn === state.turn ? { ...state, heard: true } : state);
    case 'ended':
      if (!state.speaking || event.turn !== state.turn) return still(state);
      return from(state, state.queue.slice(1));
    case 'cover':
      /* What was being said is not gone on with; it can be asked for again. */
      return from({ ...state, cover: event.lines, waiting: !state.audible }, event.lines);
    case 'uncover':
      return hush({ ...state, cover: null, waiting: false });
    case 'audible':
      return event.audible === state.audible ? still(state) : becomeAudible(state, event.audible);
  }
}

function show(state: VoiceState, { lines, byItself }: Extract<VoiceEvent, { type: 'show' }>): VoiceTurn {
  const before = new Set(state.present.map(({ key }) => key));
  const here = new Set(lines.map(({ key }) => key));
  const next: VoiceState = { ...state, present: lines };
  if (state.cover) return still(next);
  const fresh = lines.filter(({ key }) => !before.has(key));
  if (!byItself || fresh.length === 0) return leave(next, here);
  if (!state.audible) return still({ ...next, waiting: true });
  const rest = state.queue.filter(({ key }) => here.has(key));
  const [saying] = state.queue;
  if (state.speaking && saying && rest[0]?.key === saying.key) return still({ ...next, queue: [...rest, ...fresh] });
  return from(next, [...rest, ...fresh]);
}

/** Nothing new to say; what has left the page is not said any more. */
function leave(state: VoiceState, here: ReadonlySet<string>): VoiceTurn {
  const [saying] = state.queue;
  if (!state.speaking || !saying) return still(state);
  if (here.has(saying.key)) return still({ ...state, queue: state.queue.filter(({ key }) => here.has(key)) });
  return hush(state);
}

function becomeAudible(state: VoiceState, audible: boolean): VoiceTurn {
  if (!audible) return hush({ ...state, audible });
  const next = { ...state, audible, waiting: false };
  return state.waiting ? from(next, state.cover ?? state.present) : still(next);
}

const still = (state: VoiceState): VoiceTurn => ({ state, effects: [] });

function hush(state: VoiceState): VoiceTurn {
  const effects: VoiceEffect[] = state.speaking ? [{ do: 'silence' }] : [];
  return { state: { ...state, queue: [], speaking: false, heard: false }, effects };
}

/** Says these lines from the first; what was being said stops. */
function from(state: VoiceState, queue: QueuedLine[], asked = false): VoiceTurn {
  const [line] = queue;
  if (!line || !state.audible) return hush(state);
  const turn = state.turn + 1;
  return {
    state: { ...state, queue, speaking: true, heard: false, turn },
    effects: [{ do: 'speak', line, turn, asked }],
  };
}
