/** Lessons: POST /api/lessons, POST /api/lessons/:id/end, POST /api/join, and the pupil's own session. */
import { z } from 'zod';
import { BANDS } from '../../domain/curriculum.ts';
import { ACTIVITY_ID, LESSON_ACTIVITY } from '../../domain/events.ts';
import { SIGN_IN_WAYS } from '../../domain/picture-sign-in.ts';
import { id, instant } from './shared.ts';
import { ownPicture } from './tiles.ts';

/** What a lesson is started on; a game without its band, because each child plays it in their own. */
export const lessonActivity = z.string().regex(LESSON_ACTIVITY);
export const activityId = z.string().regex(ACTIVITY_ID);

export const startLesson = z.strictObject({ classId: id, activity: lessonActivity.nullable().default(null) });
export const startLessonAnswer = z.strictObject({ lessonId: id, joinCode: z.string() });
/** POST /api/lessons/:lessonId/hush: every tablet of the lesson falls silent, or may be heard again. */
export const hushLesson = z.strictObject({ hushed: z.boolean() });

export const endLessonAnswer = z.strictObject({ endedSessions: z.number().int() });

/** Six letters and digits that cannot be mistaken for one another; case and spaces are ignored. */
export const JOIN_CODE_LENGTH = 6;
export const joinLesson = z.strictObject({ code: z.string().min(4).max(20) });
/**
 * Joining enrols the device for this lesson (cookie `tellwood_device`). `token` is the device's own
 * append-only upload token; `pin` lets the device check the lesson PIN with no network:
 * PBKDF2-SHA-256, `iterations`, over the six digits, in base64.
 */
export const joinLessonAnswer = z.strictObject({
  lessonId: id,
  className: z.string(),
  activity: lessonActivity.nullable(),
  token: z.string(),
  /** Which door most of the class needs, and whether some need the other. */
  signIn: z.strictObject({ first: z.enum(['pictures', 'words']), both: z.boolean() }),
  pin: z.strictObject({ salt: z.string(), hash: z.string(), iterations: z.number().int() }),
});

export const pupilSignIn = z.strictObject({
  username: z.string().min(1).max(40),
  passphrase: z.string().min(1).max(120),
});
/** What a page may know of the child. Kept in memory only: devices store no names. */
export const pupilSession = z.strictObject({
  pupilId: id,
  displayName: z.string(),
  /** The picture this child is found by; null for children who sign in with words. */
  ownPicture: ownPicture.nullable(),
  /** Whoever began with words leaves to the words, everybody else to the tiles. */
  signedInBy: z.enum(SIGN_IN_WAYS),
  band: z.enum(BANDS),
  lessonId: id,
  /** The teacher keeps every tablet of the lesson quiet. */
  hushed: z.boolean(),
  activity: lessonActivity.nullable(),
  /** Append-only, 14 days; travels with each item so that a shared tablet credits the right child. */
  token: z.string(),
  /** HMAC-SHA-256(token, normalised name) of each accepted way to type the child's name, in hex. */
  acceptedNames: z.array(z.string()),
  /** Activities and where the child stands in them, so that a map can glow on any device. */
  progress: z.array(z.strictObject({ activity: activityId, state: z.enum(['started', 'done']), at: instant })),
  /** The version of the agreement this child is asked to sign, and whether that is done. */
  agreement: z
    .strictObject({
      activity: activityId,
      version: z.number().int(),
      signed: z.boolean(),
      /** Promises still to be made: all of them, or after a new version those that are new or changed. */
      promises: z.array(z.string()),
      /** By a paw print beside the child's own picture, or by typing the name on the register. */
      way: z.enum(['stamp', 'name']),
      /** A drawn signature may stand beside it. */
      mayDraw: z.boolean(),
    })
    .nullable(),
});
export type PupilSession = z.infer<typeof pupilSession>;

/** What a pupil page's stream (GET /api/pupil/live, server-sent events) says, and nothing else. */
export const pupilLiveMessage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['lesson-ended', 'turn-ended']) }),
  z.strictObject({ kind: z.literal('hushed'), hushed: z.boolean() }),
]);
export type PupilLiveMessage = z.infer<typeof pupilLiveMessage>;
