/** The lantern: what the child's cover asks, and what staff do with a card. */
import { z } from 'zod';
import { CLOSING_REASONS } from '../../domain/events.ts';
import { LANTERN_STATES } from '../../domain/lantern.ts';
import { id, instant, lessonPin, line } from './shared.ts';

/** POST /api/lantern/state: asked by the covered device, with an upload token, also after the lesson. */
export const askLantern = z.strictObject({ token: z.string().min(20).max(200), lit: id });
export const lanternState = z.strictObject({
  state: z.enum(LANTERN_STATES),
  /** Received by the server and not opened for two minutes: "tell another grown-up now". */
  unseenTooLong: z.boolean(),
});

/** POST /api/lantern/uncover: the lesson PIN, from a device that is covered. */
export const uncoverWithPin = askLantern.extend({ pin: lessonPin });
export const uncoverWithPinAnswer = z.strictObject({ uncovered: z.boolean() });

/** GET /api/lanterns: cards this member of staff may see. Names are left out until the card is opened. */
export const lanternMark = z.strictObject({
  id,
  classId: id,
  className: z.string(),
  litAt: instant,
  opened: z.boolean(),
  escalated: z.boolean(),
});
export const lanternMarks = z.strictObject({ lanterns: z.array(lanternMark) });

/** What the staff home lists of lanterns that were closed in the last 30 days. */
export const closedLanterns = z.array(
  z.strictObject({ id, className: z.string(), litAt: instant, reason: z.enum(CLOSING_REASONS) }),
);

/** POST /api/lanterns/:id/close. */
export const closeLantern = z
  .strictObject({
    reason: z.enum(CLOSING_REASONS),
    /** The reference in the school's own safeguarding system; asked for with `recorded`. */
    reference: line(0, 60).default(''),
  })
  .refine((v) => v.reason !== 'recorded' || v.reference !== '', {
    path: ['reference'],
    message: 'a reference is needed',
  });

/** What the class page's stream (GET /api/live, server-sent events) says; each is a nudge to read again. */
export const LIVE_KINDS = ['lantern', 'joined', 'progress', 'lesson', 'signed', 'turn'] as const;
export const liveMessage = z.strictObject({ kind: z.enum(LIVE_KINDS), classId: id });
export type LiveMessage = z.infer<typeof liveMessage>;
