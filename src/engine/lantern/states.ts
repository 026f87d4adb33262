/** The lantern's states and what can happen to it, readable at a glance. */
import type { ActivityId } from '../../domain/events.ts';
import type { LanternState } from '../../domain/lantern.ts';

/** What a device keeps while its screen is covered: opaque, without a name. */
export interface Cover {
  /** Id of the `lantern-lit` event; the server knows this press by it. */
  lit: string;
  /** When it was pressed, by the device's clock, in ms. */
  at: number;
  activity: ActivityId | null;
  step: string | null;
  /** Path of the page it was pressed on. */
  page: string;
  /** Whether it could be sent to a school: a token was at hand. At home nobody is alerted. */
  lesson: boolean;
  token?: string;
  /** What the lesson PIN is checked against with no network. */
  pin?: { salt: string; hash: string; iterations: number };
}

/**
 * What the cover says has become of the press; each is shown only once it is true.
 *
 *   alone                                  no lesson: nobody was alerted
 *   sending → sent → seen → on-my-way      acknowledged → card opened → said by staff
 *   sending → unsent → sent                no answer; the outbox keeps trying
 *   sent → unseen → seen                   two minutes and nobody opened it
 */
export const NEWS = ['alone', 'sending', 'unsent', 'sent', 'unseen', 'seen', 'on-my-way'] as const;
export type News = (typeof NEWS)[number];

export type Lantern = { lit: false } | { lit: true; cover: Cover; news: News; wrongPins: number; pinAgainAt: number };

export type LanternEvent =
  | { kind: 'pressed'; cover: Cover }
  /** A cover of before: after a reload, Back, a restart, or lit in another tab. */
  | { kind: 'restored'; cover: Cover }
  | { kind: 'answered'; state: LanternState; unseenTooLong: boolean }
  /** The server answers, and the press has not reached it yet. */
  | { kind: 'not-arrived' }
  | { kind: 'unreachable' }
  | { kind: 'ticked' }
  | { kind: 'pin-checked'; right: boolean }
  | { kind: 'held' }
  | { kind: 'uncovered-elsewhere' };

export type LanternEffect =
  | { do: 'cover' }
  | { do: 'uncover' }
  | { do: 'keep'; cover: Cover }
  | { do: 'forget' }
  | { do: 'record-lit'; cover: Cover }
  | { do: 'record-seen'; cover: Cover }
  /** So that the child may add a word later, in their own time. */
  | { do: 'remember-told'; cover: Cover };
