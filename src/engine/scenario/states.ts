/** Where a child can stand in a story, and the legal moves from there. */

export type Place =
  | { at: 'step'; step: string }
  /** What followed a choice. `honoured`: the real lantern was lit here, and the story goes on as told. */
  | { at: 'outcome'; step: string; choice: string; honoured: boolean }
  | { at: 'ending'; ending: string };

/** Plain data, so that it can be kept on the device and picked up exactly where it was left. */
export interface StoryState {
  place: Place;
  /** The screen is covered by the lantern: the story waits. */
  covered: boolean;
  /** The decisions that led here, in order; rewinding takes the last ones off. */
  trail: { step: string; choice: string }[];
  /** Endings already reached in this telling, so that each is recorded once. */
  endings: string[];
}

export type StoryEvent =
  | { type: 'choose'; choice: string }
  | { type: 'goOn' }
  | { type: 'rewind' }
  | { type: 'restart' }
  /** The browser moved by itself: Back, Forward, or a link followed before the script had arrived. */
  | { type: 'arrive'; place: Place }
  | { type: 'cover' }
  | { type: 'lanternHonoured' };

export type Move = StoryEvent['type'];

export const MOVES = {
  step: ['choose', 'restart', 'arrive', 'cover'],
  outcome: ['goOn', 'rewind', 'restart', 'arrive', 'cover'],
  ending: ['rewind', 'restart', 'arrive', 'cover'],
  covered: ['lanternHonoured'],
} as const satisfies Record<Place['at'] | 'covered', readonly Move[]>;

export function isLegal(state: StoryState, move: Move): boolean {
  return (MOVES[state.covered ? 'covered' : state.place.at] as readonly Move[]).includes(move);
}
