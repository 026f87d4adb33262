/** Columns about lessons, the devices in them and who is signed in there. Times are milliseconds since 1970. */
import type { SignInWay } from '../../../domain/picture-sign-in.ts';
import type { SchoolId } from './school-id.ts';

export interface DeviceTable {
  school_id: SchoolId;
  id: string;
  token_hash: string;
  lesson_id: string;
  class_id: string;
  enrolled_at: number;
  expires_at: number;
}

export interface LessonTable {
  school_id: SchoolId;
  id: string;
  class_id: string;
  activity: string | null;
  started_by: string;
  started_at: number;
  ended_at: number | null;
  join_code: string;
  /** The lesson PIN: encrypted for staff to read, hashed for devices to check without a network. */
  pin_cipher: string;
  pin_salt: string;
  pin_hash: string;
  /** Since when its tablets are to be quiet; null while they may be heard. */
  hushed_at: number | null;
}

/** Directory from a join code to its school; it must be found before the school is known. */
export interface JoinCodeTable {
  code: string;
  school_id: string;
  lesson_id: string;
  expires_at: number;
}

export interface AttendanceTable {
  school_id: SchoolId;
  lesson_id: string;
  pupil_id: string;
  device_id: string;
  first_at: number;
}

export interface PupilSessionTable {
  school_id: SchoolId;
  id: string;
  token_hash: string;
  pupil_id: string;
  device_id: string;
  lesson_id: string;
  created_at: number;
  last_used_at: number;
  expires_at: number;
  ended_at: number | null;
  /** Null in rows from before there was a choice: words. */
  signed_in_by: SignInWay | null;
}

/** Append-only rights of a child, or of a device where nobody is signed in. */
export interface UploadTokenTable {
  school_id: SchoolId;
  id: string;
  token_hash: string;
  pupil_id: string | null;
  device_id: string;
  class_id: string;
  lesson_id: string;
  created_at: number;
  expires_at: number;
  /** How the session it was made for began; null for a device's own. */
  signed_in_by: SignInWay | null;
}
