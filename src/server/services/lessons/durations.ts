/** How long a lesson and what hangs on it may last. Milliseconds. */
const HOUR = 3_600_000;

/** Forgotten lessons stop letting anybody in after a school day. */
export const LESSON_LASTS = 10 * HOUR;
/** A child who has done nothing for this long signs in again. */
export const PUPIL_IDLE = 2 * HOUR;
/** The time of last use is written at most this often. */
export const PUPIL_USE_NOTED = 5 * 60_000;
