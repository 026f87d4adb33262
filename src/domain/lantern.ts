/** What a lit lantern may honestly say to the child who lit it, and when. */

/** B5: a state is shown only once it is true. */
export const LANTERN_STATES = ['sent', 'seen', 'on-my-way', 'uncovered'] as const;
export type LanternState = (typeof LANTERN_STATES)[number];

/** Not opened by staff within this long: the cover says "tell another grown-up now". Milliseconds. */
export const UNSEEN_AFTER_MS = 2 * 60_000;
/** Not closed within this long: the card is marked as escalated. Milliseconds. */
export const ESCALATE_AFTER_MS = 10 * 60_000;
/** At home a grown-up holds this long to uncover. Milliseconds. */
export const HOLD_MS = 3_000;
/** The cover asks for news this often while it is lit. Milliseconds. */
export const POLL_MS = 2_000;
/** Shift pressed this often within SHIFT_WINDOW_MS, with no other key between, lights the lantern. */
export const SHIFT_TIMES = 3;
export const SHIFT_WINDOW_MS = 1_500;
