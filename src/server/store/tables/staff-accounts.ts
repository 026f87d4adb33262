/** Columns of the accounts that staff sign in with; the accounts library reads and writes most of them. */
import type { ColumnType } from 'kysely';

/** As the library keeps time: ISO text in SQLite, a timestamp in PostgreSQL. */
type LibraryTime = ColumnType<unknown, never, never>;

export interface StaffAccountTable {
  id: string;
  name: string;
  email: string;
  email_verified: unknown;
  image: string | null;
  created_at: LibraryTime;
  updated_at: LibraryTime;
  /** The school whose staff profile belongs to this account. */
  school_id: string;
}

export interface StaffSessionTable {
  id: string;
  expires_at: LibraryTime;
  token: string;
  created_at: LibraryTime;
  updated_at: LibraryTime;
  ip_address: string | null;
  user_agent: string | null;
  user_id: string;
}

export interface StaffCredentialTable {
  id: string;
  account_id: string;
  provider_id: string;
  user_id: string;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: LibraryTime;
  refresh_token_expires_at: LibraryTime;
  scope: string | null;
  /** argon2id, in PHC form. */
  password: string | null;
  created_at: LibraryTime;
  updated_at: LibraryTime;
}

export interface StaffVerificationTable {
  id: string;
  identifier: string;
  value: string;
  expires_at: LibraryTime;
  created_at: LibraryTime;
  updated_at: LibraryTime;
}

export interface StaffAccountTables {
  staff_account: StaffAccountTable;
  staff_session: StaffSessionTable;
  staff_credential: StaffCredentialTable;
  staff_verification: StaffVerificationTable;
}
