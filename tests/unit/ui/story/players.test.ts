import { expect, test } from 'vitest';
import type { Line, Scenario } from '../../../../src/domain/scenario.ts';
import { playersOf } from '../../../../src/ui/story/skins/players.ts';
import { SMALL_STORY } from '../../../fixtures/small-story.ts';

const chat = (by: string): Line => ({ id: `by-${by}`, by, as: 'chat' });
const story: Scenario = {
  ...SMALL_STORY,
  characters: {
    zara: { picture: 'girl' },
    idris: { picture: 'boy' },
    nan: { picture: 'old-woman' },
    'idris-moved-by-another': { picture: 'boy' },
  },
  steps: SMALL_STORY.steps.map((step) => ({
    ...step,
    lines: [chat('idris'), chat('idris-moved-by-another'), { id: 'calls', by: 'nan', as: 'speech' }],
  })),
};
const names = (...writing: string[]) => playersOf(story, new Set(writing)).map(([id]) => id);

test('grown-ups of the story stand outside the game; the hero always plays', () => {
  expect(names()).toEqual(['zara', 'idris']);
});

test('one picture stands there once: for whoever writes now', () => {
  expect(names('idris-moved-by-another')).toEqual(['zara', 'idris-moved-by-another']);
  expect(names('idris', 'idris-moved-by-another')).toEqual(['zara', 'idris']);
});
