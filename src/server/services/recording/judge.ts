/** Decides about each arrival before anything is stored: fit for the record, refused, or of an erased child. */
import type { SchoolDb } from '../../store/db.ts';
import { repeated } from '../../store/repeated.ts';
import { accept, type Accepted, type Arrival, readEvent, type Refusal } from './item.ts';
import { refusalOf, signatureRules, type SignatureRules } from './sign.ts';
import { hashesOf } from './store-events.ts';

export interface Refused {
  arrival: Arrival;
  reason: Refusal;
}
export interface Judged {
  accepted: Accepted[];
  refused: Refused[];
  erased: Arrival[];
  rules: SignatureRules;
}

const NO_RULES: SignatureRules = { versions: new Map(), signers: new Map() };

export async function judge(school: SchoolDb, arrivals: readonly Arrival[], now: number): Promise<Judged> {
  const erasedIds = await erasedPupils(school, arrivals);
  const isErased = ({ maker }: Arrival) => maker.pupilId !== null && erasedIds.has(maker.pupilId);
  const { refused, readable } = readAll(arrivals.filter((arrival) => !isErased(arrival)));
  const signers = readable.flatMap(({ event, maker }) => (event.kind === 'signed' ? (maker.pupilId ?? []) : []));
  const rules = signers.length > 0 ? await signatureRules(school, signers) : NO_RULES;
  const accepted: Accepted[] = [];
  const doubted: { item: Accepted; reason: Refusal }[] = [];
  for (const item of readable) {
    const reason = item.maker.expiresAt <= now ? 'token-expired' : signatureRefusal(item, rules);
    if (reason) doubted.push({ item, reason });
    else accepted.push(item);
  }
  // What is in the record already was right when it came: its repeated delivery is not judged again.
  const earlier = await hashesOf(
    school,
    doubted.map(({ item }) => item.event.id),
  );
  for (const { item, reason } of doubted) {
    if (earlier.get(item.event.id) === item.bodyHash) accepted.push(item);
    else refused.push({ arrival: item, reason });
  }
  return { accepted, refused, erased: arrivals.filter(isErased), rules };
}

function readAll(arrivals: readonly Arrival[]): { refused: Refused[]; readable: Accepted[] } {
  const refused: Refused[] = [];
  const readable: Accepted[] = [];
  for (const arrival of arrivals) {
    const event = readEvent(arrival.raw);
    if (event) readable.push(accept(arrival, event));
    else refused.push({ arrival, reason: 'item-invalid' });
  }
  return { refused, readable };
}

function signatureRefusal({ event, token, maker }: Accepted, rules: SignatureRules): Refusal | null {
  return event.kind === 'signed' ? refusalOf(event, token, maker.pupilId, rules) : null;
}

const gone = repeated((school, pupils: readonly { id: string }[]) =>
  school
    .selectFrom('tombstone')
    .select('id')
    .where('kind', '=', 'pupil')
    .where(
      'id',
      'in',
      pupils.map(({ id }) => id),
    ),
);

async function erasedPupils(school: SchoolDb, arrivals: readonly Arrival[]): Promise<Set<string>> {
  const pupils = new Set(arrivals.flatMap(({ maker }) => maker.pupilId ?? []));
  if (pupils.size === 0) return new Set();
  const rows = await gone(
    school,
    [...pupils].map((id) => ({ id })),
  );
  return new Set(rows.map((row) => row.id));
}
