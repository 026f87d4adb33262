/** Whatever can be said of a roster file has words for staff. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ROSTER_PROBLEMS, ROSTER_REASONS } from '../../src/schemas/api/classes.ts';

const messages = JSON.parse(readFileSync('content/messages/en/roster.json', 'utf8')) as Record<
  string,
  { text: string }
>;

test.each([
  ['problem', ROSTER_PROBLEMS],
  ['reason', ROSTER_REASONS],
])('every %s', (kind, ids) => {
  const prefix = `roster.${kind}.`;
  const worded = Object.keys(messages).filter((key) => key.startsWith(prefix));
  expect(worded.sort()).toEqual(ids.map((id) => prefix + id).sort());
});
