import { describe, expect, test } from 'vitest';
import { open, transition } from '../../../../src/engine/scenario/machine.ts';
import type { StoryEvent } from '../../../../src/engine/scenario/states.ts';
import { SMALL_STORY as story } from '../../../fixtures/small-story.ts';

/** Plays `events` from the beginning and answers the last state with everything asked of the page. */
function play(...events: StoryEvent[]) {
  const opened = open(story);
  return events.reduce(
    ({ state, effects }, event) => {
      const turn = transition(state, event, story);
      return { state: turn.state, effects: [...effects, ...turn.effects] };
    },
    { state: opened.state, effects: opened.effects },
  );
}
const records = (effects: ReturnType<typeof play>['effects']) =>
  effects.flatMap((effect) => (effect.do === 'record' ? [effect.what] : []));
const choose = (choice: string): StoryEvent => ({ type: 'choose', choice });

describe('opening', () => {
  test('starts at the first step and records it once', () => {
    const { state, effects } = open(story);
    expect(state.place).toEqual({ at: 'step', step: 'offer' });
    expect(records(effects)).toEqual([{ kind: 'started', detail: {} }]);
  });

  test('picks up what was kept without recording a second start', () => {
    const { state } = play(choose('ask'), { type: 'goOn' });
    const again = open(story, state);
    expect(again.state).toEqual(state);
    expect(records(again.effects)).toEqual([]);
    expect(again.effects).toContainEqual({ do: 'announce', say: 'story.said.resumed' });
  });
});

describe('choosing', () => {
  test('shows what follows, and records the choice with its misconception', () => {
    const { state, effects } = play(choose('share'));
    expect(state.place).toEqual({ at: 'outcome', step: 'offer', choice: 'share', honoured: false });
    expect(records(effects).at(-1)).toEqual({
      kind: 'choice',
      detail: { step: 'offer', choice: 'share', misconception: 'password-can-be-shared-for-a-reward' },
    });
    expect(effects).toContainEqual({ do: 'sound', name: 'try-again' });
  });

  test('telling is right, early or late', () => {
    for (const way of [[], [choose('share'), { type: 'goOn' } as const]]) {
      const { state, effects } = play(...way, choose('tell'), { type: 'goOn' });
      expect(effects).toContainEqual({ do: 'sound', name: 'right' });
      expect(state.place).toEqual({ at: 'ending', ending: 'told' });
    }
  });

  test('an unknown choice changes nothing', () => {
    expect(play(choose('fly')).state).toEqual(open(story).state);
  });
});

describe('rewinding', () => {
  test('leads from a consequence back to its choices', () => {
    const { state } = play(choose('share'), { type: 'rewind' });
    expect(state.place).toEqual({ at: 'step', step: 'offer' });
    expect(state.trail).toEqual([]);
  });

  test('leads from the ending back to the last decision', () => {
    const { state } = play(choose('share'), { type: 'goOn' }, choose('hide'), { type: 'goOn' }, { type: 'rewind' });
    expect(state.place).toEqual({ at: 'step', step: 'locked-out' });
    expect(state.trail).toEqual([{ step: 'offer', choice: 'share' }]);
  });

  test('reaching the same ending twice records it once', () => {
    const again: StoryEvent[] = [choose('tell'), { type: 'goOn' }, { type: 'rewind' }];
    const { effects } = play(...again, ...again);
    expect(records(effects).filter(({ kind }) => kind === 'done')).toHaveLength(1);
  });
});

describe('the lantern', () => {
  const covered = play(choose('share'), { type: 'goOn' }, { type: 'cover' });

  test('pauses the story: nothing else is heard under the cover', () => {
    for (const event of [choose('tell'), { type: 'goOn' }, { type: 'rewind' }, { type: 'restart' }] as StoryEvent[])
      expect(transition(covered.state, event, story)).toEqual({ state: covered.state, effects: [] });
  });

  test('is honoured afterwards: the story goes on along its telling, and no choice is recorded', () => {
    const { state, effects } = transition(covered.state, { type: 'lanternHonoured' }, story);
    expect(state.place).toEqual({ at: 'outcome', step: 'locked-out', choice: 'tell', honoured: true });
    expect(state.covered).toBe(false);
    expect(records(effects)).toEqual([]);
    expect(effects).toContainEqual({ do: 'announce', say: 'story.said.told' });
    expect(transition(state, { type: 'goOn' }, story).state.place).toEqual({ at: 'ending', ending: 'told' });
  });

  test('lit at an ending, it leaves the child there', () => {
    const end = play(choose('tell'), { type: 'goOn' }, { type: 'cover' }, { type: 'lanternHonoured' });
    expect(end.state).toMatchObject({ covered: false, place: { at: 'ending', ending: 'told' } });
  });
});
