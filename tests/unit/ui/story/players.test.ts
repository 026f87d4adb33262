import { expect, test } from 'vitest';
import type { Line, Scenario } from '../../../../src/domain/scenario.ts';
import { playersOf } from '../../../../src/ui/story/skins/players.ts';
import { SMALL_STORY } from '../../../fixtures/small-story.ts';

const line = (by: string, as: Line['as'] = 'chat'): Line => ({ id: `by-${by}`, by, as });
const story: Scenario = {
  ...SMALL_STORY,
  characters: { zara: { picture: 'girl' }, idris: { picture: 'boy' }, nan: { picture: 'old-woman' } },
};
const names = (...lines: Line[]) => playersOf(story, lines).map(([id]) => id);

test('the hero always plays, and beside her whoever writes now', () => {
  expect(names()).toEqual(['zara']);
  expect(names(line('idris'))).toEqual(['zara', 'idris']);
  expect(names(line('idris', 'offer'), line('zara'))).toEqual(['zara', 'idris']);
});

test('people in the room stand outside the game', () => {
  expect(names(line('nan', 'speech'), line('idris', 'thought'))).toEqual(['zara']);
});
