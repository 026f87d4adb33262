/** Columns of what is recorded: events, their projections, agreements, settings and the audit. Times are milliseconds since 1970. */
import type { EventKind, SignatureChecks, SignatureHow } from '../../../domain/events.ts';
import type { Misconception } from '../../../domain/misconceptions.ts';
import type { SignInWay } from '../../../domain/picture-sign-in.ts';
import type { SchoolId } from './school-id.ts';

export interface EventTable {
  school_id: SchoolId;
  id: string;
  pupil_id: string | null;
  device_id: string;
  class_id: string;
  lesson_id: string;
  activity: string | null;
  kind: EventKind;
  /** JSON by kind, as in src/domain/events.ts. */
  detail: string;
  misconception: Misconception | null;
  /** SHA-256 of the event and its maker: tells a repeated delivery from a conflicting one. */
  body_hash: string;
  /** The device's clock, which may be wrong. */
  happened_at: number;
  received_at: number;
}

export interface ParkedEventTable {
  school_id: SchoolId;
  id: string;
  event_id: string | null;
  pupil_id: string | null;
  class_id: string;
  /** Message key under `parked.reason.*`. */
  reason: string;
  body: string;
  received_at: number;
  resolved_at: number | null;
}

export interface ProgressTable {
  school_id: SchoolId;
  pupil_id: string;
  activity: string;
  state: 'started' | 'done';
  first_at: number;
  last_at: number;
}

export interface AgreementTable {
  school_id: SchoolId;
  id: string;
  /** The folder under content/agreements, such as `years-2-4`. */
  template: string;
  created_at: number;
}

export interface AgreementVersionTable {
  school_id: SchoolId;
  agreement_id: string;
  version: number;
  /** JSON: the promises as published; never changed afterwards. */
  body: string;
  published_at: number;
}

export interface SignatureTable {
  school_id: SchoolId;
  id: string;
  pupil_id: string;
  agreement_id: string;
  version: number;
  school_year: number;
  event_id: string | null;
  how: SignatureHow;
  signed_at: number;
  witness_id: string | null;
  witnessed_at: number | null;
  /** Null in rows from before there was a choice: words. */
  signed_in_by: SignInWay | null;
  /** An adult said that it was not this child. */
  voided_at: number | null;
  voided_by: string | null;
  /** JSON list of promise ids; null where all of the version's promises were made. */
  promises: string | null;
  checks: SignatureChecks;
  /** 1 where an adult helped. */
  helped: number;
}

/** The promise of a class whose children do not sign. */
export interface ClassPromiseTable {
  school_id: SchoolId;
  class_id: string;
  school_year: number;
  agreement_id: string;
  version: number;
  promised_at: number;
  /** The adult it was made with. */
  staff_id: string;
}

/** What a child drew beside a signature. */
export interface DrawnSignatureTable {
  school_id: SchoolId;
  signature_id: string;
  pupil_id: string;
  /** SVG path data, as `drawing` of src/domain/drawing.ts allows it. */
  path: string;
  drawn_at: number;
}

export interface SettingTable {
  school_id: SchoolId;
  key: string;
  value: string;
}

export interface AuditTable {
  school_id: SchoolId;
  /** Counts from 1 within the school, without gaps. */
  seq: number;
  at: number;
  /** A staff id, or `system`. */
  actor: string;
  action: string;
  subject: string;
  detail: string;
  prev_hash: string;
  hash: string;
}

/** What was erased, so that a late delivery about it is dropped. */
export interface TombstoneTable {
  school_id: SchoolId;
  kind: 'pupil';
  id: string;
  at: number;
}
