/** Which tables belong to one school, and why a few do not. */
import type { OpenTables, SchoolTables } from './tables.ts';

/** Every table here has `school_id` first in its primary key. */
export const SCHOOL_TABLES = {
  staff_profile: true,
  staff_invite: true,
  class: true,
  class_staff: true,
  pupil: true,
  pupil_picture: true,
  membership: true,
  device: true,
  lesson: true,
  attendance: true,
  pupil_session: true,
  upload_token: true,
  event: true,
  parked_event: true,
  progress: true,
  agreement: true,
  agreement_version: true,
  signature: true,
  class_promise: true,
  drawn_signature: true,
  lantern: true,
  lantern_press: true,
  lantern_note: true,
  setting: true,
  audit: true,
  tombstone: true,
} as const satisfies Record<keyof SchoolTables, true>;

/** Tables outside any one school, each with its reason. */
export const OPEN_TABLES = {
  school: 'its id is the school',
  set_up: 'exists before there is a school; one row at most',
  join_code: 'a device knows only the code: this directory says which school it is for',
  rate_limit: 'one counter serves every school; its keys begin with the school, hashed',
  staff_account: 'the accounts library looks people up by e-mail before a school is known; its row names the school',
  staff_session: 'the accounts library knows only the cookie',
  staff_credential: 'belongs to a staff account',
  staff_verification: 'belongs to the accounts library; unused while nothing is sent by e-mail',
} as const satisfies Record<keyof OpenTables, string>;

export function isSchoolTable(name: string): boolean {
  return Object.hasOwn(SCHOOL_TABLES, name);
}
