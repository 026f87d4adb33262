/** Devices that were away for two versions still deliver: what earlier versions recorded is taken as it was written. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVENT_KINDS, type EventKind } from '../../src/domain/events.ts';
import { uuidv7 } from '../../src/domain/identifiers.ts';
import { eventResults } from '../../src/schemas/api/events.ts';
import type { PupilSession } from '../../src/schemas/api/lessons.ts';
import { openSchoolDay, rosterOf, serverDatabases, type SchoolDay } from '../support/school-day.ts';
import type { TestBrowser } from '../support/requests.ts';
import { randomBytes } from '../support/school.ts';

interface Written {
  kind: EventKind;
  activity: string | null;
  detail: Record<string, unknown>;
}

/** One file for each version that schools have had; a file never changes, and the two newest must be here. */
const FOLDER = join(import.meta.dirname, '../fixtures/deliveries');
const versions = readdirSync(FOLDER).map((file) => ({
  version: file.replace('.json', ''),
  written: JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Written[],
}));

it('knows what every kind of event looked like', () => {
  const kinds = versions.map(({ written }) => new Set(written.map(({ kind }) => kind)));
  expect(kinds.at(-1)).toEqual(new Set(EVENT_KINDS));
});

describe.each(serverDatabases)('deliveries of earlier versions on $name', ({ databaseUrl }) => {
  let day: SchoolDay;
  let tablet: TestBrowser;
  let session: PupilSession;

  beforeAll(async () => {
    day = await openSchoolDay(await databaseUrl());
    const [card] = await day.importRoster(rosterOf(1));
    const teacher = await day.hire('teacher');
    tablet = await day.tablet((await day.startLesson(teacher)).joinCode);
    const { username, passphrase } = card!;
    session = (await tablet.post('/api/pupil/sign-in', { username, passphrase })).body as PupilSession;
  });
  afterAll(() => day.server.stop());

  it.each(versions)('are stored as version $version wrote them', async ({ written }) => {
    const { promises } = session.agreement!;
    const items = written.map(({ kind, activity, detail }, index) => {
      const now = Date.now() + index;
      /** What no file can know: whose name was typed, and which promises this school asks for. */
      const own = kind === 'signed' ? { promises, name: session.acceptedNames[0] } : {};
      const event = {
        id: uuidv7(now, randomBytes(10)),
        activity,
        kind,
        detail: { ...detail, ...own },
        happenedAt: now,
      };
      return { token: session.token, event };
    });
    const { status, body } = await tablet.post('/api/events', { items });
    expect(status).toBe(200);
    const { results } = eventResults.parse(body);
    expect(results.map(({ result, code }, index) => `${written[index]!.kind}: ${code ?? result}`)).toEqual(
      written.map(({ kind }) => `${kind}: stored`),
    );
  });
});
