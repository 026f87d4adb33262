/** Where a child can stand in an agreement, and the legal moves from there. */

export type AgreementPlace =
  | { at: 'intro' }
  | { at: 'promise' | 'check'; promise: string }
  /** What follows from the picked option is explained; a wrong one leads back to the check. */
  | { at: 'explained'; promise: string; option: string }
  /** All promises once more, to type a name under or to stamp a paw print on. */
  | { at: 'sign' }
  /** A private and honest state: nothing is recorded, and everything else stays open. */
  | { at: 'notYet'; from: AgreementPlace }
  | { at: 'signed'; version: number };

/** Plain data, so that it can be kept on the device and picked up exactly where it was left. */
export interface AgreementState {
  place: AgreementPlace;
  /** Promises whose check is done, in order. */
  checked: string[];
  /** How often the typed name was not the one on the register. */
  misses: number;
}

export type AgreementEvent =
  | { type: 'goOn' }
  | { type: 'back' }
  | { type: 'pick'; option: string }
  | { type: 'tryAgain' }
  /** `name`: HMAC-SHA-256 of the typed name under the child's token, in hex; null for a paw print. */
  | { type: 'sign'; name: string | null; helped: boolean }
  | { type: 'notYet' };

export type AgreementMove = AgreementEvent['type'];

export const MOVES = {
  intro: ['goOn'],
  promise: ['goOn', 'back', 'notYet'],
  check: ['pick', 'back', 'notYet'],
  explained: ['goOn', 'tryAgain'],
  sign: ['sign', 'back', 'notYet'],
  notYet: ['back'],
  signed: [],
} as const satisfies Record<AgreementPlace['at'], readonly AgreementMove[]>;

export function isLegal(state: AgreementState, move: AgreementMove): boolean {
  return (MOVES[state.place.at] as readonly AgreementMove[]).includes(move);
}
