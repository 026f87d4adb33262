/** POST /api/classes, POST /api/roster/preview, POST /api/roster/accept. */
import { z } from 'zod';
import { id, yearGroup } from './shared.ts';

export const makeClass = z.strictObject({ name: z.string().trim().min(1).max(20), yearGroup });
export const makeClassAnswer = z.strictObject({ classId: id });

/** Roster files: the body is the CSV itself (`text/csv`), at most this many bytes and rows. */
export const ROSTER_MAX_BYTES = 1_048_576;
export const ROSTER_MAX_ROWS = 2_000;

/** What will happen to one line of the file; `line` counts from 1 and includes the header. */
export const rosterLine = z.strictObject({
  line: z.number().int().min(1),
  action: z.enum(['add', 'update', 'unchanged', 'refuse', 'skip']),
  displayName: z.string().optional(),
  forename: z.string().optional(),
  surname: z.string().optional(),
  yearGroup: yearGroup.optional(),
  className: z.string().optional(),
  /** Message keys under `roster.reason.*`. */
  reasons: z.array(z.string()),
});
export const rosterPreview = z.strictObject({
  lines: z.array(rosterLine),
  /** Problems of the file as a whole: message keys under `roster.problem.*`. */
  problems: z.array(z.string()),
  adds: z.number().int(),
  updates: z.number().int(),
  refusals: z.number().int(),
  /** Accepting names exactly this preview; a roster changed since is a 409. */
  fingerprint: z.string(),
});
export type RosterLine = z.infer<typeof rosterLine>;
export type RosterPreview = z.infer<typeof rosterPreview>;
/** POST /api/roster/accept?fingerprint=… sends the same CSV again; all lines are written, or none. */
export const rosterAccepted = z.strictObject({ added: z.number().int(), updated: z.number().int() });
