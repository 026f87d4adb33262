/** Columns of lantern cards and the presses that belong to them. Times are milliseconds since 1970. */
import type { ClosingReason, LanternNote } from '../../../domain/events.ts';
import type { SchoolId } from './school-id.ts';

export interface LanternTable {
  school_id: SchoolId;
  id: string;
  /** Nobody was signed in where it is null. */
  pupil_id: string | null;
  device_id: string;
  class_id: string;
  lesson_id: string;
  /** The press that the card shows: the first by the device's clock. */
  first_press: string;
  activity: string | null;
  step: string | null;
  page: string;
  /** The device's clock, kept between its joining and the moment of arrival. */
  lit_at: number;
  /** The server's clock; every deadline counts from here. */
  received_at: number;
  opened_at: number | null;
  opened_by: string | null;
  on_my_way_at: number | null;
  on_my_way_by: string | null;
  uncovered_at: number | null;
  uncovered_by: string | null;
  closed_at: number | null;
  closed_by: string | null;
  close_reason: ClosingReason | null;
  close_reference: string | null;
  escalated_at: number | null;
}

export interface LanternPressTable {
  school_id: SchoolId;
  event_id: string;
  lantern_id: string;
}

/** What a child said later about a press; it may arrive before the press does. */
export interface LanternNoteTable {
  school_id: SchoolId;
  event_id: string;
  /** The event of the press. */
  lit: string;
  note: LanternNote;
  noted_at: number;
}
