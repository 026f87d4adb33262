import { describe, expect, test } from 'vitest';
import type { SortLevel } from '../../../../../src/domain/game.ts';
import { askerOf, sorrelPose } from '../../../../../src/games/drey/scenes/sort-moment.ts';
import { ALL_LEVELS } from '../players.ts';

const levelNamed = (id: string) => ALL_LEVELS.find(({ level }) => level.id === id)!.level as SortLevel;
const busy = levelNamed('branches-busy-day');
const items = (...ids: string[]) => ids.map((id) => busy.items.find((item) => item.id === id)!);
const playing = { place: { at: 'playing', level: busy.id } } as const;

describe('who asks', () => {
  test('is the one who wants what is picked up', () => {
    const air = items('recipe', 'ambulance', 'nasty-message');
    expect(askerOf(playing, busy, air, 'nasty-message')).toBe(items('nasty-message')[0]!.asker);
    expect(askerOf(playing, busy, air, 'ambulance')).toBe('ambulance');
  });

  test('stays while another leaf is picked up that nobody asks for', () => {
    expect(askerOf(playing, busy, items('recipe', 'ambulance'), 'recipe')).toBe('ambulance');
  });

  test('is there while what was told is shown', () => {
    const shown = { at: 'shown', level: busy.id, step: 'ambulance', choice: 'hand', right: true } as const;
    expect(askerOf({ place: shown }, busy, items('recipe'), null)).toBe('ambulance');
  });

  test('is nobody where nobody can be told, or at the end', () => {
    expect(askerOf(playing, busy, items('recipe'), 'recipe')).toBeNull();
    expect(askerOf(playing, levelNamed('branches-twins'), [], null)).toBeNull();
    expect(askerOf({ place: { at: 'end', ending: 'balanced' } }, busy, items('ambulance'), null)).toBeNull();
    expect(askerOf({ place: { at: 'intro', level: busy.id } }, busy, items('ambulance'), null)).toBeNull();
  });
});

test('Sorrel is proud of what is right, worried for what is not, and thinks while a hint is asked for', () => {
  const shown = { at: 'shown', level: busy.id, step: 'recipe', choice: 'pin' } as const;
  expect(sorrelPose({ place: { ...shown, right: true }, hint: null })).toBe('proud');
  expect(sorrelPose({ place: { ...shown, right: false }, hint: null })).toBe('worried');
  expect(sorrelPose({ ...playing, hint: { step: 'recipe', grown: 'glow' } })).toBe('thinking');
  expect(sorrelPose({ ...playing, hint: null })).toBe('happy');
});
