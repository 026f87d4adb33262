/** What staff pages read: the class page, the lesson page, an opened lantern card, and the people of a school. */
import { z } from 'zod';
import { CLOSING_REASONS, LANTERN_NOTES, SIGNATURE_CHECKS, SIGNATURE_HOWS } from '../../domain/events.ts';
import { MISCONCEPTION_IDS } from '../../domain/misconceptions.ts';
import { ROLES } from '../../domain/people.ts';
import { SIGN_IN_WAYS } from '../../domain/picture-sign-in.ts';
import { RULES } from '../../domain/curriculum.ts';
import { activityId, lessonActivity } from './lessons.ts';
import { id, instant, yearGroup } from './shared.ts';
import { ownPicture } from './tiles.ts';

/** GET /api/classes/:classId: the completion grid, the register, what was misunderstood, and what was parked. */
export const classPage = z.strictObject({
  classId: id,
  name: z.string(),
  yearGroup,
  /** The lesson that is running now. */
  lesson: z.strictObject({ lessonId: id, startedAt: instant }).nullable(),
  /** Columns of the grid, in order. */
  activities: z.array(activityId),
  /** What the class's children of Nursery have promised together this school year. */
  promise: z
    .strictObject({ version: z.number().int(), promisedAt: instant, with: z.string(), current: z.boolean() })
    .nullable(),
  pupils: z.array(
    z.strictObject({
      pupilId: id,
      displayName: z.string(),
      yearGroup,
      /** Has joined the lesson that is running now. */
      here: z.boolean(),
      progress: z.record(z.string(), z.enum(['started', 'done'])),
      /** The newest signature of this school year; `current` is false once a newer version asks for another. */
      signature: z
        .strictObject({
          signatureId: id,
          version: z.number().int(),
          signedAt: instant,
          how: z.enum(SIGNATURE_HOWS),
          checks: z.enum(SIGNATURE_CHECKS),
          helped: z.boolean(),
          /** SVG path data of a drawn signature. */
          drawn: z.string().nullable(),
          witness: z.string().nullable(),
          current: z.boolean(),
        })
        .nullable(),
    }),
  ),
  misconceptions: z.array(
    z.strictObject({ rule: z.enum(RULES), misconception: z.enum(MISCONCEPTION_IDS), pupils: z.number().int() }),
  ),
  /** Deliveries that could not be stored as they were; `displayName` is null when nobody was signed in. */
  parked: z.array(
    z.strictObject({ parkedId: id, displayName: z.string().nullable(), reason: z.string(), receivedAt: instant }),
  ),
});
export type ClassPage = z.infer<typeof classPage>;

/** POST /api/signatures/:signatureId/witness: the signed-in adult says "I saw this child sign". */
export const witnessAnswer = z.strictObject({ witness: z.string(), witnessedAt: instant });

/** GET /api/classes/:classId/signatures: signed after a sign-in that could have been copied; an adult confirms each. */
export const signaturesToConfirm = z.strictObject({
  signatures: z.array(
    z.strictObject({
      signatureId: id,
      pupilId: id,
      displayName: z.string(),
      ownPicture: ownPicture.nullable(),
      signedAt: instant,
      signedInBy: z.enum(SIGN_IN_WAYS).exclude(['words']),
      /** The number on the tablet's screen; null once its lesson is forgotten. */
      tablet: z.number().int().nullable(),
    }),
  ),
});
export type SignaturesToConfirm = z.infer<typeof signaturesToConfirm>;

/** POST /api/signatures/:signatureId/not-them: taken back; the child's pictures are new, the card is printed again. */
export const voidedAnswer = z.strictObject({ pupilId: id });

/** GET /api/lessons/:lessonId. */
export const lessonPage = z.strictObject({
  lessonId: id,
  classId: id,
  className: z.string(),
  activity: lessonActivity.nullable(),
  joinCode: z.string(),
  startedAt: instant,
  endedAt: instant.nullable(),
  /** Every tablet is kept quiet. */
  hushed: z.boolean(),
  /** How many devices have joined, whether or not a child has signed in on them. */
  devices: z.number().int(),
  /** Most of the class finds its pictures; otherwise it types three words. */
  pictures: z.boolean(),
  joined: z.array(
    z.strictObject({
      pupilId: id,
      displayName: z.string(),
      ownPicture: ownPicture.nullable(),
      /** Where the child first joined. */
      tablet: z.number().int().nullable(),
      firstAt: instant,
    }),
  ),
  expected: z.number().int(),
});
export type LessonPage = z.infer<typeof lessonPage>;

/** POST /api/lessons/:lessonId/pin: shown behind a tap, and audited. */
export const lessonPin = z.strictObject({ pin: z.string().regex(/^\d{6}$/) });

/** POST /api/lanterns/:lanternId/open answers with the whole card; the first opening is "seen". */
export const lanternCard = z.strictObject({
  id,
  classId: id,
  className: z.string(),
  /** Null when nobody had signed in on that device. */
  displayName: z.string().nullable(),
  activity: activityId.nullable(),
  step: z.string().nullable(),
  page: z.string(),
  /** What the child added later, in their own time. */
  notes: z.array(z.enum(LANTERN_NOTES)),
  /** When it was pressed, by the device's clock; it arrived at `receivedAt`. */
  litAt: instant,
  receivedAt: instant,
  openedAt: instant.nullable(),
  openedBy: z.string().nullable(),
  onMyWayAt: instant.nullable(),
  onMyWayBy: z.string().nullable(),
  uncoveredAt: instant.nullable(),
  uncoveredBy: z.string().nullable(),
  closedAt: instant.nullable(),
  closedBy: z.string().nullable(),
  closeReason: z.enum(CLOSING_REASONS).nullable(),
  closeReference: z.string().nullable(),
  escalated: z.boolean(),
});
export type LanternCard = z.infer<typeof lanternCard>;

/** The staff list of a school, with invitations that nobody has used yet. */
export const staffPeople = z.strictObject({
  people: z.array(z.strictObject({ staffId: id, name: z.string(), email: z.string(), role: z.enum(ROLES) })),
  invited: z.array(z.strictObject({ name: z.string(), email: z.string(), role: z.enum(ROLES), expiresAt: instant })),
});
export type StaffPeople = z.infer<typeof staffPeople>;

/** A class as the staff home lists it. */
export const classSummary = z.strictObject({
  classId: id,
  name: z.string(),
  yearGroup,
  pupils: z.number().int(),
  lesson: z.strictObject({ lessonId: id, startedAt: instant }).nullable(),
  /** When the newest lesson that is over began. */
  lastLessonAt: instant.nullable(),
});
export type ClassSummary = z.infer<typeof classSummary>;

/** Who teaches a class, and who else could be given it. */
const colleague = z.strictObject({ staffId: id, name: z.string(), role: z.enum(ROLES) });
export const classTeam = z.strictObject({ team: z.array(colleague), others: z.array(colleague) });
export type ClassTeam = z.infer<typeof classTeam>;
