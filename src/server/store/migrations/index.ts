/** All migrations in the order they run; a released one is never changed. */
import type { Migration } from 'kysely/migration';
import * as people from './0001-people.ts';
import * as lessons from './0002-lessons.ts';
import * as record from './0003-record.ts';
import * as lanterns from './0004-lanterns.ts';
import * as staffAccounts from './0005-staff-accounts.ts';
import * as limits from './0006-limits.ts';
import * as pictures from './0007-pictures.ts';
import * as signatures from './0008-signatures.ts';
import * as hush from './0009-hush.ts';
import * as classPromise from './0010-class-promise.ts';

export const migrations: Record<string, Migration> = {
  '0001-people': people,
  '0002-lessons': lessons,
  '0003-record': record,
  '0004-lanterns': lanterns,
  '0005-staff-accounts': staffAccounts,
  '0006-limits': limits,
  '0007-pictures': pictures,
  '0008-signatures': signatures,
  '0009-hush': hush,
  '0010-class-promise': classPromise,
};
