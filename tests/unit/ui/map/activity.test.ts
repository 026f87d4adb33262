/** A game's lines are the same in every band, whatever it is recorded as. */
import { expect, test } from 'vitest';
import { linesOf } from '../../../../src/ui/map/activity.ts';

test.each([
  ['games/drey/lks2', 'game', 'game:drey'],
  ['stories/free-gems', 'story', 'story:free-gems'],
] as const)('the lines of %s', (id, kind, lines) => expect(linesOf({ id, kind })).toBe(lines));
