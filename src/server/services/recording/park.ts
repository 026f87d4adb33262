/** Keeps what could not be recorded where the teacher sees it; nothing that arrives is lost silently. */
import { hash } from 'node:crypto';
import type { SchoolDb } from '../../store/db.ts';
import { idOf, type Arrival, type Refusal } from './item.ts';
import type { Refused } from './judge.ts';

/** Longest part kept of an item that is not an event, in characters. */
const BODY_MAX = 4_096;

export async function park(school: SchoolDb, refused: readonly Refused[], now: number): Promise<void> {
  const rows = new Map<string, ReturnType<typeof rowOf>>();
  for (const { arrival, reason } of refused) {
    const row = rowOf(arrival, reason, now);
    rows.set(row.id, row);
  }
  if (rows.size === 0) return;
  await school
    .insertInto('parked_event')
    .values([...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1)))
    .onConflict((conflict) => conflict.columns(['school_id', 'id']).doNothing())
    .execute();
}

function rowOf({ maker, raw }: Arrival, reason: Refusal, now: number) {
  const body = JSON.stringify(raw) ?? 'null';
  return {
    id: uuidOf(`${maker.pupilId ?? maker.deviceId} ${reason} ${body}`),
    event_id: idOf(raw),
    pupil_id: maker.pupilId,
    class_id: maker.classId,
    reason,
    body: body.slice(0, BODY_MAX),
    received_at: now,
    resolved_at: null,
  };
}

/** A UUIDv8 (RFC 9562) made of the content, so that the same item is parked once. */
function uuidOf(content: string): string {
  const hex = hash('sha256', content);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
