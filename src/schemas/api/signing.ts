/** A child's drawing beside a signature (POST /api/pupil/drawing), and a class that signs together with its teacher. */
import { z } from 'zod';
import { isDrawing } from '../../domain/agreement-drawing.ts';
import { YEAR_GROUPS } from '../../domain/curriculum.ts';
import { activityId } from './lessons.ts';
import { id, instant, lessonPin } from './shared.ts';
import { ownPicture } from './tiles.ts';

export const drawing = z.strictObject({
  signatureId: id,
  path: z.string().refine(isDrawing, 'expected strokes on the grid'),
});
export const drawingAnswer = z.strictObject({ kept: z.literal(true) });

/** Who of a class can stamp on the teacher's screen, by the agreement their year group signs. */
export const classTogether = z.strictObject({
  classId: id,
  name: z.string(),
  /** What a class with children of Nursery promises as a class; null for others. */
  promise: z.strictObject({ activity: activityId, version: z.number().int() }).nullable(),
  groups: z.array(
    z.strictObject({
      activity: activityId,
      version: z.number().int(),
      years: z.array(z.enum(YEAR_GROUPS)),
      children: z.array(
        z.strictObject({
          pupilId: id,
          displayName: z.string(),
          ownPicture,
          /** Every promise of this version is made. */
          signed: z.boolean(),
        }),
      ),
    }),
  ),
});
export type ClassTogether = z.infer<typeof classTogether>;

/** POST /api/classes/:classId/stamps: this child, seen by the member of staff, has just stamped a paw print. */
export const stamp = z.strictObject({ pupilId: id, version: z.number().int().min(1) });
/** POST /api/classes/:classId/promise: a class of Nursery has promised, with this member of staff. */
export const classPromise = z.strictObject({ version: z.number().int().min(1) });
export const classPromiseAnswer = z.strictObject({ promisedAt: instant });

/** `signatureId` is null where the child had signed already. */
export const stampAnswer = z.strictObject({ signatureId: id.nullable(), signedAt: instant });

/** POST /api/pupil/adults: with the lesson PIN, who can confirm on this tablet which signature. */
export const adultsHere = z.strictObject({ pin: lessonPin });
export const adultsHereAnswer = z.strictObject({
  signatureId: id,
  adults: z.array(z.strictObject({ staffId: id, name: z.string() })),
});
/** POST /api/pupil/witness: this adult says whether it was the child who is signed in. */
export const witnessHere = z.strictObject({ pin: lessonPin, signatureId: id, staffId: id, isThem: z.boolean() });
/** Null where it was somebody else, and the signature is taken back. */
export const witnessHereAnswer = z.strictObject({ witness: z.string().nullable() });

/** POST /api/signatures/:signatureId/take-back: the wrong picture was pressed on the teacher's screen. */
export const takenBackAnswer = z.strictObject({ pupilId: id });
