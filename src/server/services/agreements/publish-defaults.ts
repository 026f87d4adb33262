/** Gives schools their agreements: each default text as it stands in the content folder. */
import type { Transaction } from 'kysely';
import type { OpenTables } from '../../store/tables.ts';
import type { Deps } from '../deps.ts';
import { EarlierRevision, publishVersion } from './publish-version.ts';
import type { PublishedAgreement } from './published.ts';

export async function publishDefaults(
  transaction: Transaction<OpenTables>,
  deps: Pick<Deps, 'clock' | 'random'>,
  schoolId: string,
  agreements: readonly PublishedAgreement[],
): Promise<void> {
  for (const text of agreements) await publishVersion(transaction, deps, schoolId, text);
}

/**
 * Children read what this version of the server brings, so every school asks for exactly that. A school that
 * has published more than an older server knows (after going back to it) keeps what it has.
 */
export async function publishDefaultsEverywhere(
  deps: Pick<Deps, 'db' | 'clock' | 'random' | 'agreements'>,
): Promise<void> {
  const schools = await deps.db.selectFrom('school').select('id').orderBy('id').execute();
  for (const { id } of schools) {
    const publishing = deps.db
      .transaction()
      .execute((transaction) => publishDefaults(transaction, deps, id, deps.agreements));
    await publishing.catch((error: unknown) => {
      if (!(error instanceof EarlierRevision)) throw error;
    });
  }
}
