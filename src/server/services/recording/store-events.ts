/** Appends events to the record, once each: a repeated delivery is told from a conflicting one by its hash. */
import type { SchoolDb } from '../../store/db.ts';
import { repeated } from '../../store/repeated.ts';
import type { Accepted, ItemResult } from './item.ts';

const append = repeated((school, rows: readonly ReturnType<typeof rowOf>[]) =>
  school
    .insertInto('event')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['school_id', 'id']).doNothing())
    .returning('id'),
);

/** @returns those that are new; the results of all of them are written into `results` */
export async function storeEvents(
  school: SchoolDb,
  accepted: readonly Accepted[],
  now: number,
  results: ItemResult[],
): Promise<Accepted[]> {
  const first = new Map<string, Accepted>();
  for (const item of accepted) if (!first.has(item.event.id)) first.set(item.event.id, item);
  if (first.size === 0) return [];
  // The same order in every process, so that two of them never wait for one another.
  const offered = [...first.values()].sort((a, b) => (a.event.id < b.event.id ? -1 : 1));
  const rows = await append(
    school,
    offered.map((item) => rowOf(item, now)),
  );
  const added = new Set(rows.map((row) => row.id));
  const earlier = await hashesOf(
    school,
    [...first.keys()].filter((id) => !added.has(id)),
  );
  for (const item of accepted) {
    const { id } = item.event;
    const isNew = added.has(id) && first.get(id) === item;
    const storedHash = added.has(id) ? first.get(id)!.bodyHash : earlier.get(id);
    results[item.at] = { result: isNew ? 'stored' : storedHash === item.bodyHash ? 'duplicate' : 'conflict' };
  }
  return offered.filter((item) => added.has(item.event.id));
}

/** The hashes of those events that are in the record, by id. */
export async function hashesOf(school: SchoolDb, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await school.selectFrom('event').select(['id', 'body_hash']).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row.body_hash]));
}

function rowOf({ event, maker, bodyHash }: Accepted, now: number) {
  return {
    id: event.id,
    pupil_id: maker.pupilId,
    device_id: maker.deviceId,
    class_id: maker.classId,
    lesson_id: maker.lessonId,
    activity: event.activity,
    kind: event.kind,
    detail: JSON.stringify(event.detail),
    misconception: event.kind === 'choice' ? (event.detail.misconception ?? null) : null,
    body_hash: bodyHash,
    happened_at: event.happenedAt,
    received_at: now,
  };
}
