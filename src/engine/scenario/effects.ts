/** What a story asks the page to do, as data; the page carries it out. */
import type { EventDetails } from '../../domain/events.ts';
import type { Place } from './states.ts';

/** Sounds by meaning. */
export type StorySound = 'tap' | 'right' | 'try-again' | 'page-turn' | 'level-done';

export type StoryRecord = { [K in 'started' | 'choice' | 'done']: { kind: K; detail: EventDetails[K] } }[
  'started' | 'choice' | 'done'];

export type StoryEffect =
  | { do: 'record'; what: StoryRecord }
  /** Show this place and move focus to its heading. */
  | { do: 'focus'; place: Place }
  /** Message keys for the one polite live region. */
  | { do: 'announce'; say: 'story.said.chosen' | 'story.said.rewound' | 'story.said.resumed' | 'story.said.told' }
  | { do: 'sound'; name: StorySound };
