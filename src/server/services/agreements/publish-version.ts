/** Publishes a wording of an agreement as its next version; what was published before never changes. */
import type { Transaction } from 'kysely';
import type { PromiseMark } from '../../../domain/agreement.ts';
import { uuidv7 } from '../../../domain/identifiers.ts';
import { scoped } from '../../store/scoped.ts';
import type { OpenTables } from '../../store/tables.ts';
import type { Deps } from '../deps.ts';
import { holdSchool } from '../hold-school.ts';
import { publishedAgreement, readPublished, type PublishedAgreement } from './published.ts';

/** A text in which a promise says less than in what the school has published already. */
export class EarlierRevision extends Error {}

/**
 * Publishing the same text again changes nothing. A child is asked only for promises that are new or
 * whose `revision` is higher than in the version they signed: a corrected typo keeps its revision.
 * @returns the version that holds now
 * @throws EarlierRevision when a promise's revision is lower than it was published before
 */
export async function publishVersion(
  transaction: Transaction<OpenTables>,
  { clock, random }: Pick<Deps, 'clock' | 'random'>,
  schoolId: string,
  text: PublishedAgreement,
): Promise<number> {
  await holdSchool(transaction, schoolId);
  const school = scoped(transaction, schoolId);
  const body = JSON.stringify(publishedAgreement.parse(text));
  const template = text.agreement.id;
  const now = clock();
  const known = await school.selectFrom('agreement').select('id').where('template', '=', template).executeTakeFirst();
  const id = known?.id ?? uuidv7(now, random(10));
  if (!known) await school.insertInto('agreement').values({ id, template, created_at: now }).execute();
  const newest = await school
    .selectFrom('agreement_version')
    .select(['version', 'body'])
    .where('agreement_id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (newest?.body === body) return newest.version;
  if (newest) refuseEarlierRevisions(template, readPublished(newest.body).promises, text.agreement.promises);
  const version = (newest?.version ?? 0) + 1;
  await school.insertInto('agreement_version').values({ agreement_id: id, version, body, published_at: now }).execute();
  return version;
}

/** A lower revision would count old signatures for a promise they never held. */
function refuseEarlierRevisions(template: string, before: readonly PromiseMark[], after: readonly PromiseMark[]): void {
  const known = new Map(before.map(({ id, revision = 1 }) => [id, revision]));
  for (const { id, revision = 1 } of after) {
    const earlier = known.get(id) ?? 1;
    if (revision >= earlier) continue;
    throw new EarlierRevision(
      `Agreement ${template}, promise ${id}: expected revision ${earlier} or more, found ${revision}. Raise it.`,
    );
  }
}
