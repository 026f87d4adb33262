/** A child whose tablet is not on stage: joins, works and signs through the API, for journeys about the teacher. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { randomBytes } from 'node:crypto';
import { parse } from 'yaml';
import { uuidv7 } from '../../../src/domain/identifiers.ts';
import type { EventDetails, EventKind } from '../../../src/domain/events.ts';
import type { PupilSession } from '../../../src/schemas/api/lessons.ts';
import { openDoor } from '../../../src/tools/demo/door.ts';
import type { Card } from '../../support/lesson.ts';
import type { SchoolServer } from '../../support/school-server.ts';

export interface DistantPupil {
  records<K extends EventKind>(kind: K, detail: EventDetails[K], activity?: string): Promise<void>;
  /** Keeps every promise of the agreement this child is asked to sign, and types the right name. */
  signs(): Promise<void>;
}

export async function joinsAsPupil(server: SchoolServer, code: string, card: Card): Promise<DistantPupil> {
  const tablet = openDoor(server.url);
  await tablet.post('/api/join', { code });
  const { username, passphrase } = card;
  const session = await tablet.post<PupilSession>('/api/pupil/sign-in', { username, passphrase });
  const records: DistantPupil['records'] = async (kind, detail, activity = 'stories/free-gems') => {
    const now = Date.now();
    const event = { id: uuidv7(now, randomBytes(10)), activity, kind, detail, happenedAt: now };
    const { results } = await tablet.post<{ results: { result: string }[] }>('/api/events', {
      items: [{ token: session.token, event }],
    });
    if (results[0]?.result !== 'stored') throw new Error(`${kind} was not stored: ${JSON.stringify(results)}`);
  };
  return {
    records,
    signs: async () => {
      const { activity, version } = session.agreement!;
      const file = resolve(import.meta.dirname, '../../../content', activity, 'agreement.yaml');
      const { promises } = parse(readFileSync(file, 'utf8')) as { promises: { id: string }[] };
      const detail = {
        version,
        promises: promises.map(({ id }) => id),
        checks: 'done',
        name: session.acceptedNames[0]!,
      } as const;
      await records('signed', detail, activity);
    },
  };
}
