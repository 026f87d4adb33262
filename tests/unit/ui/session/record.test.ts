/** Recording: at home nothing leaves, in a lesson nothing is lost, and everything carries the right token. */
import { beforeEach, expect, test, vi } from 'vitest';
import type { EventItem } from '../../../../src/schemas/api/events.ts';
import { eventItem } from '../../../../src/schemas/api/events.ts';
import { journalled } from '../../../../src/ui/session/journal.ts';
import { progress } from '../../../../src/ui/session/progress.ts';
import { record, type Happening } from '../../../../src/ui/session/record.ts';
import { storeDevice, storeSession } from '../../../../src/ui/session/stored.ts';
import { ada, ben, joined, NAME } from '../../../support/pupil.ts';
import { fakeStorage } from '../../../support/storage.ts';

const done: Happening = { kind: 'done', activity: 'stories/free-gems', detail: { ending: 'told' } };
const lit: Happening = { kind: 'lantern-lit', activity: null, detail: { page: '/branches/' } };

let sent: EventItem[];
let online: boolean;

beforeEach(() => {
  vi.resetModules();
  sent = [];
  online = true;
  vi.stubGlobal('localStorage', fakeStorage());
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('document', { addEventListener() {}, visibilityState: 'visible' });
  vi.stubGlobal(
    'fetch',
    vi.fn(async (_path: string, init: RequestInit) => {
      if (!online) throw new TypeError('failed');
      const { items } = JSON.parse(init.body as string) as { items: EventItem[] };
      sent.push(...items);
      return Response.json({ results: items.map(() => ({ result: 'stored' })), now: 1 });
    }),
  );
});

test('at home: progress stays here, and nothing is sent', async () => {
  const { token, kept } = record(done, 1_000);
  expect(token).toBeNull();
  expect(await kept).toBe(false);
  expect(progress()).toEqual({ 'stories/free-gems': { state: 'done', at: 1_000 } });
  expect(fetch).not.toHaveBeenCalled();
  expect(journalled()).toEqual([]);
});

test('a joined device with nobody signed in sends lanterns alone', async () => {
  storeDevice(joined);
  expect(record(done).token).toBeNull();
  await record(lit).kept;
  await vi.waitFor(() =>
    expect(sent.map((item) => [item.token, item.event.kind])).toEqual([[joined.token, 'lantern-lit']]),
  );
});

test('what a child did goes with the token of that child, as the contract asks, without a name', async () => {
  storeSession(ada);
  const first = record(done).kept;
  storeSession(ben);
  const second = record(lit).kept;
  await Promise.all([first, second]);
  await vi.waitFor(() => expect(new Set(sent.map((item) => item.token))).toEqual(new Set([ada.token, ben.token])));
  for (const item of sent) expect(eventItem.safeParse(item).success).toBe(true);
  expect(JSON.stringify(sent) + JSON.stringify(localStorage)).not.toContain(NAME);
});

test('an event is noted down in the very moment, and the note goes once the server has answered', async () => {
  online = false;
  storeSession(ada);
  const { id, kept } = record(done);
  expect(journalled().map((item) => item.event.id)).toEqual([id]);
  await kept;
  expect(journalled()).toHaveLength(1);
  online = true;
  const { resume } = await import('../../../../src/ui/session/unsent.ts');
  await resume();
  await vi.waitFor(() => expect(sent.map((item) => item.event.id)).toContain(id));
  expect(journalled()).toEqual([]);
});

test('a page that died before the outbox had its event sends it when it is opened again', async () => {
  online = false;
  storeSession(ada);
  const { id } = record(done);
  vi.resetModules();
  online = true;
  const { resume } = await import('../../../../src/ui/session/unsent.ts');
  await resume();
  expect(sent.map((item) => item.event.id)).toContain(id);
  expect(new Set(sent.map((item) => item.token))).toEqual(new Set([ada.token]));
});
