/** POST /api/classes, the roster's preview, accept and leavers, and one child more. */
import { z } from 'zod';
import { id, line, yearGroup } from './shared.ts';
import { pictureCard } from './tiles.ts';

export const makeClass = z.strictObject({ name: line(1, 20), yearGroup });
export const makeClassAnswer = z.strictObject({ classId: id });

/** Roster files: the body is the CSV itself (`text/csv`), at most this many bytes and rows. */
export const ROSTER_MAX_BYTES = 1_048_576;
export const ROSTER_MAX_ROWS = 2_000;

/** What can be wrong with a file as a whole; each has words under `roster.problem.*`. */
export const ROSTER_PROBLEMS = [
  'empty',
  'too-large',
  'too-many-rows',
  'not-a-text-file',
  'encoding',
  'missing-forename',
  'missing-surname',
  'missing-year-group',
  'missing-class',
  'no-children',
] as const;
export type RosterProblem = (typeof ROSTER_PROBLEMS)[number];

/** What can be said of one line; each has words under `roster.reason.*`. The last five do not refuse it. */
export const ROSTER_REASONS = [
  'broken-quotes',
  'names-run-together',
  'forename-missing',
  'forename-formula',
  'forename-markup',
  'forename-too-long',
  'forename-not-a-name',
  'surname-missing',
  'surname-formula',
  'surname-markup',
  'surname-too-long',
  'surname-not-a-name',
  'year-missing',
  'year-unknown',
  'class-missing',
  'class-unknown',
  'two-children-match',
  'same-child-twice',
  'blank-line',
  'duplicate-line',
  'marks-removed',
  'surname-in-forename',
  'moves-class',
] as const;
export type RosterReason = (typeof ROSTER_REASONS)[number];

/** What will happen to one line of the file; `line` counts from 1 and includes the header. */
export const rosterLine = z.strictObject({
  line: z.number().int().min(1),
  action: z.enum(['add', 'update', 'unchanged', 'refuse', 'skip']),
  displayName: z.string().optional(),
  forename: z.string().optional(),
  surname: z.string().optional(),
  yearGroup: yearGroup.optional(),
  className: z.string().optional(),
  reasons: z.array(z.enum(ROSTER_REASONS)),
});
export const rosterPreview = z.strictObject({
  lines: z.array(rosterLine),
  problems: z.array(z.enum(ROSTER_PROBLEMS)),
  adds: z.number().int(),
  updates: z.number().int(),
  refusals: z.number().int(),
  /** On the roll in a class that the file names, and not in the file; they stay until somebody says that they have left. */
  missing: z.array(z.strictObject({ pupilId: id, forename: z.string(), surname: z.string(), className: z.string() })),
  /** Accepting names exactly this preview; a roster changed since is a 409. */
  fingerprint: z.string(),
});
export type RosterLine = z.infer<typeof rosterLine>;
export type RosterPreview = z.infer<typeof rosterPreview>;
/** POST /api/roster/accept?fingerprint=… sends the same CSV again; all lines are written, or none. */
export const acceptRoster = z.strictObject({ fingerprint: z.string().min(1).max(100) });
export const rosterAccepted = z.strictObject({ added: z.number().int(), updated: z.number().int() });

/** POST /api/roster/leavers: these children have left the school; their sessions end, their record stays for now. */
export const leavers = z.strictObject({ pupilIds: z.array(id).min(1).max(1_000) });
export const leaversAnswer = z.strictObject({ left: z.number().int() });

/** POST /api/classes/:classId/pupils: one child who joins during the year. */
export const addPupil = z.strictObject({ forename: line(1, 200), surname: line(1, 200), yearGroup });
export const addPupilAnswer = z.strictObject({ pupilId: id, displayName: z.string() });

/** POST /api/classes/:classId/staff: who else teaches this class. */
export const assignStaff = z.strictObject({ staffIds: z.array(id).min(1).max(40) });
export const assignStaffAnswer = z.strictObject({ assigned: z.number().int() });

/** POST /api/classes/:classId/cards: sign-in cards to print, audited. */
export const signInCards = z.strictObject({
  classId: id,
  className: z.string(),
  cards: z.array(
    z.strictObject({ pupilId: id, displayName: z.string(), username: z.string(), passphrase: z.string() }),
  ),
  /** For the children from Nursery to Year 2. */
  pictureCards: z.array(pictureCard),
});
export type SignInCards = z.infer<typeof signInCards>;
