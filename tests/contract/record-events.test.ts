/** What deliveries from devices become, on both databases. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeRecordEvents } from '../../src/server/services/recording/record-events.ts';
import { makeToken } from '../../src/server/services/tokens.ts';
import { scoped } from '../../src/server/store/scoped.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import {
  DAY,
  event,
  eventId,
  listeningLive,
  makeSchool,
  MONDAY,
  randomBytes,
  type TestSchool,
} from '../support/school.ts';

describe.each(databases)('recording events on $name', ({ open }) => {
  let database: TestDatabase;
  let school: TestSchool;
  let now = MONDAY;
  let live = listeningLive();
  let record: ReturnType<typeof makeRecordEvents>;
  const results = async (items: unknown[]) => (await record(items)).results.map((one) => one.code ?? one.result);
  const own = () => scoped(database.store.db, school.id);
  const item = (pupil: number, made: unknown) => ({ token: school.pupils[pupil]!.token, event: made });

  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    now = MONDAY + 60_000;
    live = listeningLive();
    school = await makeSchool(database.store);
    record = makeRecordEvents({ db: database.store.db, clock: () => now, live });
  });

  it('stores once, and tells a repeated delivery from a conflicting one', async () => {
    const first = item(0, event(1, 'done', { ending: 'good' }));
    expect(await results([first, first])).toEqual(['stored', 'duplicate']);
    const { id, ...rest } = event(1, 'done', { ending: 'good' });
    const reordered = item(0, { ...rest, id });
    expect(await results([reordered])).toEqual(['duplicate']);
    expect(await results([item(0, event(1, 'done', { ending: 'other' }))])).toEqual(['conflict']);
    expect(await results([item(1, event(1, 'done', { ending: 'good' }))])).toEqual(['conflict']);
    const rows = await own().selectFrom('event').select(['id', 'pupil_id', 'detail', 'received_at']).execute();
    expect(rows).toEqual([
      { id: eventId(1), pupil_id: school.pupils[0]!.id, detail: '{"ending":"good"}', received_at: now },
    ]);
  });

  it('credits each item to the child who made it, on a shared tablet too', async () => {
    await results([item(0, event(1, 'started', {})), item(1, event(2, 'done', { ending: 'good' }))]);
    const progress = await own().selectFrom('progress').select(['pupil_id', 'state']).execute();
    expect(new Map(progress.map((row) => [row.pupil_id, row.state]))).toEqual(
      new Map([
        [school.pupils[0]!.id, 'started'],
        [school.pupils[1]!.id, 'done'],
      ]),
    );
  });

  it('stores 49 and parks the one bad item, once, without its token', async () => {
    const items: unknown[] = Array.from({ length: 50 }, (_, n) =>
      item(0, event(n, 'choice', { step: 's', choice: 'c' })),
    );
    items[17] = item(0, { ...event(17, 'started', {}), extra: 1 });
    const given = await results(items);
    expect(given.filter((one) => one === 'stored')).toHaveLength(49);
    expect(given[17]).toBe('item-invalid');
    expect(await results([items[17]])).toEqual(['item-invalid']);
    const parked = await own().selectFrom('parked_event').selectAll().execute();
    expect(parked).toHaveLength(1);
    expect(parked[0]).toMatchObject({
      event_id: eventId(17),
      pupil_id: school.pupils[0]!.id,
      class_id: school.classId,
    });
    expect(parked[0]!.body).not.toContain(school.pupils[0]!.token);
  });

  it('refuses what nobody can be asked about, and keeps nothing of it', async () => {
    const stranger = makeToken(school.id, randomBytes);
    const made = event(1, 'started', {});
    const odd = [
      null,
      7,
      'x',
      {},
      { token: 5, event: made },
      { token: 'x'.repeat(30), event: made },
      { token: stranger, event: made },
    ];
    expect(await results(odd)).toEqual(odd.map(() => 'token-unknown'));
    expect(await own().selectFrom('parked_event').selectAll().execute()).toEqual([]);
  });

  it.each([
    ['a kind nobody knows', { ...event(1, 'started', {}), kind: 'hacked' }],
    ['an id that is no UUID', { ...event(1, 'started', {}), id: 'one' }],
    ['a time that is no number', { ...event(1, 'started', {}), happenedAt: 'now' }],
    ['an unknown misconception', event(1, 'choice', { step: 's', choice: 'c', misconception: 'none' as never })],
    ['a page with control characters', event(1, 'lantern-lit', { page: '/\u0000' })],
    ['a page of 201 characters', event(1, 'lantern-lit', { page: 'x'.repeat(201) })],
    ['no event', undefined],
  ])('parks %s', async (_, bad) => {
    expect(await results([item(0, bad)])).toEqual(['item-invalid']);
    expect(await own().selectFrom('parked_event').selectAll().execute()).toHaveLength(1);
  });

  it('refuses an item with an unknown field beside token and event', async () => {
    expect(await results([{ ...item(0, event(1, 'started', {})), pupil: 'x' }])).toEqual(['item-invalid']);
  });

  it('takes work until the token ends, and shows the teacher what came later', async () => {
    now = MONDAY + 14 * DAY - 1;
    expect(await results([item(0, event(1, 'started', {}))])).toEqual(['stored']);
    now += 1;
    expect(await results([item(0, event(1, 'started', {})), item(0, event(2, 'started', {}))])).toEqual([
      'duplicate',
      'token-expired',
    ]);
    expect(await own().selectFrom('parked_event').select('reason').execute()).toEqual([{ reason: 'token-expired' }]);
  });

  it('drops what arrives about an erased child, even when the token was just in use', async () => {
    await results([item(0, event(1, 'started', {}))]);
    await own().insertInto('tombstone').values({ kind: 'pupil', id: school.pupils[0]!.id, at: now }).execute();
    expect(await results([item(0, event(2, 'started', {})), item(0, 'bad')])).toEqual(['gone', 'gone']);
    expect(await own().selectFrom('parked_event').selectAll().execute()).toEqual([]);
    expect(await own().selectFrom('event').select('id').execute()).toHaveLength(1);
  });

  it('keeps dates of the grid within the life of the token, whatever the device thinks', async () => {
    await results([
      item(0, event(1, 'started', {}, 'stories/free-gems', 0)),
      item(0, event(2, 'done', { ending: 'good' }, 'stories/free-gems', MONDAY + 2_000 * DAY)),
    ]);
    const [row] = await own().selectFrom('progress').select(['first_at', 'last_at']).execute();
    expect(row).toEqual({ first_at: MONDAY, last_at: MONDAY + 14 * DAY });
    expect(await own().selectFrom('event').select('happened_at').orderBy('happened_at').execute()).toEqual([
      { happened_at: 0 },
      { happened_at: MONDAY + 2_000 * DAY },
    ]);
  });

  it('answers many at once, each with its own results, and nudges the class page', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) => record([item(n % 3, event(n, 'started', {}, `stories/s${n}`))])),
    );
    expect(answers.flatMap((answer) => answer.results.map((one) => one.result))).toEqual(Array(40).fill('stored'));
    expect(await own().selectFrom('event').select('id').execute()).toHaveLength(40);
    expect(live.heard[0]).toEqual({ schoolId: school.id, kind: 'progress', classId: school.classId });
  });

  it('keeps schools apart: the same event id in two of them is two events', async () => {
    const other = await makeSchool(database.store, 1);
    const made = event(1, 'started', {});
    expect(await results([item(0, made), { token: other.pupils[0]!.token, event: made }])).toEqual([
      'stored',
      'stored',
    ]);
  });
});
