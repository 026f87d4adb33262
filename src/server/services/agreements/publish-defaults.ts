/** Gives a new school its agreements: version 1 of each default text. */
import type { Transaction } from 'kysely';
import { uuidv7 } from '../../../domain/identifiers.ts';
import { scoped } from '../../store/scoped.ts';
import type { OpenTables } from '../../store/tables.ts';
import type { Deps } from '../deps.ts';
import { publishedAgreement, type PublishedAgreement } from './published.ts';

/** Publishing again changes nothing: a published version never changes. */
export async function publishDefaults(
  transaction: Transaction<OpenTables>,
  { clock, random }: Pick<Deps, 'clock' | 'random'>,
  schoolId: string,
  agreements: readonly PublishedAgreement[],
): Promise<void> {
  const school = scoped(transaction, schoolId);
  const now = clock();
  for (const text of agreements) {
    const body = JSON.stringify(publishedAgreement.parse(text));
    const template = text.agreement.id;
    const id = uuidv7(now, random(10));
    const made = await school
      .insertInto('agreement')
      .values({ id, template, created_at: now })
      .onConflict((conflict) => conflict.columns(['school_id', 'template']).doNothing())
      .returning('id')
      .execute();
    if (made.length === 0) continue;
    await school
      .insertInto('agreement_version')
      .values({ agreement_id: id, version: 1, body, published_at: now })
      .execute();
  }
}
