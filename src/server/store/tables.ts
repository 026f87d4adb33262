/** The tables and their columns as Kysely sees them; areas are described in the files of `tables/`. */
import type { RateLimitTable } from './tables/limits.ts';
import type { LanternNoteTable, LanternPressTable, LanternTable } from './tables/lanterns.ts';
import type {
  AttendanceTable,
  DeviceTable,
  JoinCodeTable,
  LessonTable,
  PupilSessionTable,
  UploadTokenTable,
} from './tables/lessons.ts';
import type {
  ClassStaffTable,
  ClassTable,
  MembershipTable,
  PupilPictureTable,
  PupilTable,
  SchoolTable,
  SetUpTable,
  StaffInviteTable,
  StaffProfileTable,
} from './tables/people.ts';
import type {
  AgreementTable,
  AgreementVersionTable,
  AuditTable,
  ClassPromiseTable,
  DrawnSignatureTable,
  EventTable,
  ParkedEventTable,
  ProgressTable,
  SettingTable,
  SignatureTable,
  TombstoneTable,
} from './tables/record.ts';
import type { StaffAccountTables } from './tables/staff-accounts.ts';

/** Tables that belong to one school; reached only through `scoped()`, which fills and checks `school_id`. */
export interface SchoolTables {
  staff_profile: StaffProfileTable;
  staff_invite: StaffInviteTable;
  class: ClassTable;
  class_staff: ClassStaffTable;
  pupil: PupilTable;
  pupil_picture: PupilPictureTable;
  membership: MembershipTable;
  device: DeviceTable;
  lesson: LessonTable;
  attendance: AttendanceTable;
  pupil_session: PupilSessionTable;
  upload_token: UploadTokenTable;
  event: EventTable;
  parked_event: ParkedEventTable;
  progress: ProgressTable;
  agreement: AgreementTable;
  agreement_version: AgreementVersionTable;
  signature: SignatureTable;
  class_promise: ClassPromiseTable;
  drawn_signature: DrawnSignatureTable;
  lantern: LanternTable;
  lantern_press: LanternPressTable;
  lantern_note: LanternNoteTable;
  setting: SettingTable;
  audit: AuditTable;
  tombstone: TombstoneTable;
}

/** Tables outside any one school; each is an exception named with its reason in `school-key.ts`. */
export interface OpenTables extends StaffAccountTables {
  school: SchoolTable;
  set_up: SetUpTable;
  join_code: JoinCodeTable;
  rate_limit: RateLimitTable;
}

export type AllTables = SchoolTables & OpenTables;
