/** What a game asks the page to do, as data; the page carries it out. */
import type { EventDetails } from '../../domain/events.ts';
import type { RoundSound } from './rules.ts';
import type { RoundPlace } from './states.ts';

type Kind = 'started' | 'choice' | 'level-done' | 'done';

export type RoundRecord = { [K in Kind]: { kind: K; detail: EventDetails[K] } }[Kind];

export type RoundEffect =
  | { do: 'record'; what: RoundRecord }
  /** Show this place and move focus to where it is read or acted on. */
  | { do: 'focus'; place: RoundPlace }
  /** Message keys for the one polite live region. */
  | {
      do: 'announce';
      say: 'game.said.resumed' | 'game.said.right' | 'game.said.look-again' | 'game.said.hint' | 'game.said.level-done';
    }
  | { do: 'sound'; name: RoundSound };
