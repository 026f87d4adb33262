/** Whatever order, repetition or split deliveries come in, the projections are the same; run count from quality.md, R6. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeviceEvent } from '../../src/domain/events.ts';
import { makeRecordEvents } from '../../src/server/services/recording/record-events.ts';
import { scoped } from '../../src/server/store/scoped.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { DAY, event, eventId, listeningLive, makeSchool, MONDAY, type TestSchool } from '../support/school.ts';

const ACTIVITIES = ['stories/free-gems', 'games/drey', null] as const;
const RUNS = 1_000;
const PUPILS = 3;
/** Most events of one run. */
const EVENTS = 8;
/** One pair of schools serves this many runs, each with children and events of its own. */
const RUNS_A_SCHOOL = 100;

interface Made {
  pupil: number;
  kind: 'started' | 'choice' | 'done' | 'lantern-lit' | 'lantern-note';
  activity: (typeof ACTIVITIES)[number];
  at: number;
}
const made: fc.Arbitrary<Made> = fc.record({
  pupil: fc.integer({ min: 0, max: PUPILS - 1 }),
  kind: fc.constantFrom('started', 'choice', 'done', 'lantern-lit', 'lantern-note'),
  activity: fc.constantFrom(...ACTIVITIES),
  // Clocks of 1970, of today and of five years on.
  at: fc.oneof(
    fc.integer({ min: 0, max: 10 }),
    fc.integer({ min: MONDAY, max: MONDAY + DAY }),
    fc.constant(MONDAY + 1_825 * DAY),
  ),
});

function eventOf({ kind, activity, at }: Made, n: number, firstLit: string): DeviceEvent {
  if (kind === 'choice')
    return event(n, kind, { step: 's', choice: 'c', misconception: 'handle-it-alone' }, activity, at);
  if (kind === 'done') return event(n, kind, { ending: 'good' }, activity, at);
  if (kind === 'lantern-lit') return event(n, kind, { page: `/${n}/` }, activity, at);
  if (kind === 'lantern-note') return event(n, kind, { lit: firstLit, note: 'practising' }, activity, at);
  return event(n, kind, {}, activity, at);
}

/** A delivery: which of the events, by number; every event is in at least one. */
const deliveries = (count: number) =>
  fc
    .tuple(
      fc.shuffledSubarray([...Array(count).keys()], { minLength: count, maxLength: count }),
      fc.array(fc.integer({ min: 0, max: count - 1 }), { maxLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 6 }), { minLength: count + 6, maxLength: count + 6 }),
    )
    .map(([order, again, sizes]) => {
      const all = [...order, ...again];
      const parts: number[][] = [];
      for (let from = 0, i = 0; from < all.length; from += sizes[i++]!) parts.push(all.slice(from, from + sizes[i]!));
      return parts;
    });

/** The same children and events in one of the two schools of a run. */
interface Side {
  school: TestSchool;
  pupils: TestSchool['pupils'];
  ids: string[];
}

describe.each(databases)('deliveries on $name', ({ open }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  /** Everything projected, by the number of the child, without ids that depend on which press came first. */
  async function projections({ school, pupils, ids }: Side) {
    const own = scoped(database.store.db, school.id);
    const children = pupils.map((pupil) => pupil.id);
    const numberOf = (id: string | null) => children.indexOf(id ?? '');
    const progress = await own.selectFrom('progress').selectAll().where('pupil_id', 'in', children).execute();
    const cards = await own.selectFrom('lantern').selectAll().where('pupil_id', 'in', children).execute();
    const presses = await own
      .selectFrom('lantern_press')
      .select('event_id')
      .where('event_id', 'in', ids)
      .orderBy('event_id')
      .execute();
    const notes = await own
      .selectFrom('lantern_note')
      .select(['event_id', 'lit'])
      .where('event_id', 'in', ids)
      .orderBy('event_id')
      .execute();
    const events = await own
      .selectFrom('event')
      .select(['id', 'detail', 'happened_at'])
      .where('id', 'in', ids)
      .orderBy('id')
      .execute();
    return {
      progress: progress
        .map((row) => [numberOf(row.pupil_id), row.activity, row.state, row.first_at, row.last_at].join())
        .sort(),
      cards: cards.map((row) => [numberOf(row.pupil_id), row.activity, row.page, row.lit_at].join()).sort(),
      presses,
      notes,
      events,
    };
  }

  it('gives the same projections in any order, repetition and split', async () => {
    const record = makeRecordEvents({ db: database.store.db, clock: () => MONDAY + DAY, live: listeningLive() });
    const run = fc
      .array(made, { minLength: 1, maxLength: EVENTS })
      .chain((events) => fc.tuple(fc.constant(events), deliveries(events.length)));
    let count = 0;
    let schools: [TestSchool, TestSchool];
    const property = fc.asyncProperty(run, async ([list, parts]) => {
      const turn = count++ % RUNS_A_SCHOOL;
      if (turn === 0) {
        const many = PUPILS * RUNS_A_SCHOOL;
        schools = [await makeSchool(database.store, many), await makeSchool(database.store, many)];
      }
      const first = turn * EVENTS;
      const lit =
        first +
        Math.max(
          list.findIndex((one) => one.kind === 'lantern-lit'),
          0,
        );
      const events = list.map((one, n) => eventOf(one, first + n, eventId(lit)));
      const [straight, mixed] = schools.map((school) => ({
        school,
        pupils: school.pupils.slice(turn * PUPILS, (turn + 1) * PUPILS),
        ids: events.map((one) => one.id),
      })) as [Side, Side];
      const item = (side: Side, n: number) => ({ token: side.pupils[list[n]!.pupil]!.token, event: events[n] });
      await record(events.map((_, n) => item(straight, n)));
      const seen = new Set<number>();
      for (const part of parts) {
        const { results } = await record(part.map((n) => item(mixed, n)));
        results.forEach(({ result }, i) => {
          expect(result).toBe(seen.has(part[i]!) ? 'duplicate' : 'stored');
          seen.add(part[i]!);
        });
      }
      expect(await projections(mixed)).toEqual(await projections(straight));
    });
    await fc.assert(property, { numRuns: RUNS, seed: 2026 });
  }, 240_000);
});
