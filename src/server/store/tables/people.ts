/** Columns about schools, their staff, classes and children. Times are milliseconds since 1970. */
import type { Role } from '../../../domain/people.ts';
import type { YearGroup } from '../../../domain/curriculum.ts';
import type { OwnPicture } from '../../../domain/picture-sign-in.ts';
import type { SchoolId } from './school-id.ts';

export interface SchoolTable {
  id: string;
  name: string;
  created_at: number;
}

/** One row at most: the single-use link of a new installation and how far setting up has come. */
export interface SetUpTable {
  id: number;
  token_hash: string;
  state: 'open' | 'claimed' | 'done';
  school_id: string | null;
  staff_id: string | null;
  created_at: number;
  claimed_at: number | null;
}

export interface StaffProfileTable {
  school_id: SchoolId;
  id: string;
  user_id: string;
  display_name: string;
  email: string;
  role: Role;
  created_at: number;
  ended_at: number | null;
}

export interface StaffInviteTable {
  school_id: SchoolId;
  id: string;
  code_hash: string;
  display_name: string;
  email: string;
  role: Role;
  /** JSON list of class ids. */
  class_ids: string;
  invited_by: string;
  created_at: number;
  expires_at: number;
  claimed_at: number | null;
}

export interface ClassTable {
  school_id: SchoolId;
  id: string;
  name: string;
  year_group: YearGroup;
  school_year: number;
  created_at: number;
  archived_at: number | null;
}

export interface ClassStaffTable {
  school_id: SchoolId;
  class_id: string;
  staff_id: string;
}

export interface PupilTable {
  school_id: SchoolId;
  id: string;
  forename: string;
  surname: string;
  display_name: string;
  year_group: YearGroup;
  username: string;
  /** AES-GCM under the secrets-file key, so that a card can be printed again. */
  passphrase_cipher: string;
  created_at: number;
  left_at: number | null;
}

export interface MembershipTable {
  school_id: SchoolId;
  pupil_id: string;
  class_id: string;
  school_year: number;
  joined_at: number;
  left_at: number | null;
}

/** What a child from Nursery to Year 2 signs in with. */
export interface PupilPictureTable {
  school_id: SchoolId;
  pupil_id: string;
  own_picture: OwnPicture;
  /** Three pictures in their order; AES-GCM under the secrets-file key, so that a card can be printed again. */
  secret_cipher: string;
  /** The badge's token: looked up by its hash, encrypted for printing. */
  badge_hash: string;
  badge_cipher: string;
  drawn_at: number;
}
