/** Takes deliveries from devices into the append-only record, with a result for each item. */
import type { Transaction } from 'kysely';
import type { LiveMessage } from '../../../schemas/api/lantern.ts';
import { scoped } from '../../store/scoped.ts';
import type { OpenTables } from '../../store/tables.ts';
import type { Deps } from '../deps.ts';
import { holdSchool } from '../hold-school.ts';
import { schoolOfToken } from '../tokens.ts';
import { groupCommit } from './group-commit.ts';
import type { ItemResult } from './item.ts';
import { judge } from './judge.ts';
import { lightLanterns, noteLanterns } from './light-lanterns.ts';
import { Makers } from './makers.ts';
import { park } from './park.ts';
import { projectProgress } from './progress.ts';
import { recordSignatures } from './sign.ts';
import { storeEvents } from './store-events.ts';

/** Most items in one commit: far below the 32,766 values one statement of SQLite may carry. */
const COMMIT_MOST = 1_000;

interface TokenItem {
  token: string;
  raw: unknown;
  at: number;
}
type Nudges = Map<string, { schoolId: string; message: LiveMessage }>;

/** `{ token, event }` with a token that names a school, or null: nobody can be asked about anything else. */
function readToken(item: unknown, at: number): (TokenItem & { schoolId: string }) | null {
  if (typeof item !== 'object' || item === null || !('token' in item) || typeof item.token !== 'string') return null;
  const schoolId = schoolOfToken(item.token);
  if (schoolId === null) return null;
  const { token, event, ...unknown } = item as { token: string; event?: unknown };
  // An unknown field makes the item invalid; it is kept whole for whoever looks at it.
  return { token, schoolId, raw: Object.keys(unknown).length > 0 ? { event, ...unknown } : event, at };
}

export function makeRecordEvents({ db, clock, live }: Pick<Deps, 'db' | 'clock' | 'live'>) {
  const makers = new Makers();

  async function commit(items: unknown[]): Promise<ItemResult[]> {
    const now = clock();
    const results: ItemResult[] = items.map(() => ({ result: 'refused', code: 'token-unknown' }));
    const read = items.map(readToken).filter((item) => item !== null);
    const nudges: Nudges = new Map();
    await db.transaction().execute(async (transaction) => {
      const schools = [...Map.groupBy(read, (item) => item.schoolId)].sort(([a], [b]) => (a < b ? -1 : 1));
      for (const [schoolId, own] of schools) await commitSchool(transaction, schoolId, own, now, results, nudges);
    });
    for (const { schoolId, message } of nudges.values()) live.publish(schoolId, message);
    return results;
  }

  async function commitSchool(
    transaction: Transaction<OpenTables>,
    schoolId: string,
    items: TokenItem[],
    now: number,
    results: ItemResult[],
    nudges: Nudges,
  ) {
    const school = scoped(transaction, schoolId);
    const known = await makers.find(
      school,
      items.map((item) => item.token),
      now,
    );
    const arrivals = items.flatMap((item) => {
      const maker = known.get(item.token);
      return maker ? { ...item, maker } : [];
    });
    const { accepted, refused, erased, rules } = await judge(school, arrivals, now);
    for (const { at } of erased) results[at] = { result: 'gone' };
    for (const { arrival, reason } of refused) results[arrival.at] = { result: 'refused', code: reason };
    const added = await storeEvents(school, accepted, now, results);
    await projectProgress(school, added);
    await recordSignatures(school, added, rules);
    // A card that is being opened now must not be joined: the child would be told "seen" of a press nobody saw.
    if (added.some(({ event }) => event.kind === 'lantern-lit')) await holdSchool(transaction, schoolId);
    await lightLanterns(school, added, now);
    await noteLanterns(school, added);
    await park(school, refused, now);
    for (const { event, maker } of added) {
      const kind = event.kind === 'lantern-lit' ? 'lantern' : event.kind === 'signed' ? 'signed' : 'progress';
      nudges.set(`${kind} ${maker.classId}`, { schoolId: maker.schoolId, message: { kind, classId: maker.classId } });
    }
  }

  const store = groupCommit(commit, COMMIT_MOST);

  /** One result for each item, in order, given only when everything that was stored is safe on the disk. */
  return async (items: unknown[]): Promise<{ results: ItemResult[]; now: number }> => ({
    results: await store(items),
    now: clock(),
  });
}
