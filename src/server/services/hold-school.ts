/** Lets one transaction of a school at a time pass: others wait until it ends. */
import type { Transaction } from 'kysely';
import type { OpenTables } from '../store/tables.ts';

/** An update that changes nothing locks the row on PostgreSQL; SQLite has one writer anyway. */
export async function holdSchool(transaction: Transaction<OpenTables>, schoolId: string): Promise<void> {
  await transaction
    .updateTable('school')
    .set((e) => ({ name: e.ref('name') }))
    .where('id', '=', schoolId)
    .execute();
}
