/** The audit of a school: each entry carries a hash over itself and the one before, so that a change is found. */
import { hash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Staff } from '../http/who.ts';
import { scoped } from '../store/scoped.ts';
import type { OpenTables } from '../store/tables.ts';
import type { Deps } from './deps.ts';
import { holdSchool } from './hold-school.ts';

/** What may stand in an audit; each has words for staff under `audit.action.*`. */
export type AuditAction =
  | 'cards-printed'
  | 'class-made'
  | 'class-promised'
  | 'lantern-closed'
  | 'lantern-on-my-way'
  | 'lantern-opened'
  | 'lantern-uncovered'
  | 'lesson-ended'
  | 'lesson-pin-shown'
  | 'lesson-started'
  | 'pupil-added'
  | 'pupils-left'
  | 'register-downloaded'
  | 'roster-imported'
  | 'school-set-up'
  | 'sign-in-renewed'
  | 'signature-stamped'
  | 'signature-taken-back'
  | 'signature-voided'
  | 'signature-witnessed'
  | 'staff-invited'
  | 'staff-joined'
  | 'staff-signed-in'
  | 'staff-signed-out';

export interface AuditEntry {
  at: number;
  /** A staff id, or `system`. */
  actor: string;
  action: string;
  /** The id of what was done to; never a name. */
  subject: string;
  detail: string;
}

/** The hash before the first entry. */
const BEGINNING = '0'.repeat(64);

function hashOf(previous: string, seq: number, { at, actor, action, subject, detail }: AuditEntry): string {
  return hash('sha256', JSON.stringify([previous, seq, at, actor, action, subject, detail]));
}

/** Writes one entry inside the transaction that does what it tells of: both stand, or neither. */
export async function auditWithin(
  transaction: Transaction<OpenTables>,
  staff: Pick<Staff, 'schoolId' | 'staffId'>,
  at: number,
  action: AuditAction,
  subject: string,
  detail: Record<string, string | number | null> = {},
): Promise<void> {
  await holdSchool(transaction, staff.schoolId);
  const school = scoped(transaction, staff.schoolId);
  const last = await school
    .selectFrom('audit')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const seq = (last?.seq ?? 0) + 1;
  const prev_hash = last?.hash ?? BEGINNING;
  const entry: AuditEntry = { at, actor: staff.staffId, action, subject, detail: JSON.stringify(detail) };
  await school
    .insertInto('audit')
    .values({ seq, ...entry, prev_hash, hash: hashOf(prev_hash, seq, entry) })
    .execute();
}

/** The same in a transaction of its own, for what only was read. */
export async function audit(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  staff: Pick<Staff, 'schoolId' | 'staffId'>,
  action: AuditAction,
  subject: string,
  detail: Record<string, string | number | null> = {},
): Promise<void> {
  const at = clock();
  await db.transaction().execute((transaction) => auditWithin(transaction, staff, at, action, subject, detail));
}

/**
 * Checks the whole chain of a school.
 * @returns how many entries hold, and the number of the first that was altered, removed or put in; null if none
 */
export async function verifyAudit(
  { db }: Pick<Deps, 'db'>,
  schoolId: string,
): Promise<{ entries: number; broken: number | null }> {
  const rows = await scoped(db, schoolId).selectFrom('audit').selectAll().orderBy('seq').execute();
  let previous = rows[0]?.seq === 1 ? BEGINNING : (rows[0]?.prev_hash ?? BEGINNING);
  let seq = rows[0]?.seq ?? 1;
  for (const [entries, row] of rows.entries()) {
    const whole = row.seq === seq && row.prev_hash === previous && row.hash === hashOf(previous, seq, row);
    if (!whole) return { entries, broken: seq };
    previous = row.hash;
    seq += 1;
  }
  return { entries: rows.length, broken: null };
}
