import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Choice, Scenario, Step } from '../../../../src/domain/scenario.ts';
import { placeNamed, stepOf } from '../../../../src/engine/scenario/graph.ts';
import { keep, pickUp } from '../../../../src/engine/scenario/keeping.ts';
import { open, transition } from '../../../../src/engine/scenario/machine.ts';
import { eventFor, placesOf, sceneOf } from '../../../../src/engine/scenario/scenes.ts';
import { isLegal, MOVES, type StoryEvent, type StoryState } from '../../../../src/engine/scenario/states.ts';
import { SMALL_STORY } from '../../../fixtures/small-story.ts';

/** Stories of any shape in which every step can tell, and telling ends well. */
const anyStory: fc.Arbitrary<Scenario> = fc
  .array(fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 8 })
  .map((targets) => {
    const names = [...targets.map((_, index) => `s${index}`), 'kept-quiet'];
    const choice = (id: string, kind: Choice['kind'], to: string): Choice => ({
      id,
      kind,
      picture: 'eyes',
      to,
      outcome: { lines: [], feelings: {} },
    });
    const steps = targets.map((ways, index): Step => ({
      id: `s${index}`,
      lines: [],
      choices: [
        ...ways.map((way, number) => choice(`c${number}`, 'act', names[way % names.length]!)),
        choice('tell', 'tell', 'told'),
      ],
    }));
    return { ...SMALL_STORY, start: 's0', steps };
  });

const anyEvent: fc.Arbitrary<StoryEvent> = fc.oneof(
  fc.constantFrom('c0', 'c1', 'tell', 'nothing').map((choice): StoryEvent => ({ type: 'choose', choice })),
  fc.constantFrom<StoryEvent>(
    { type: 'goOn' },
    { type: 'rewind' },
    { type: 'restart' },
    { type: 'cover' },
    { type: 'lanternHonoured' },
    { type: 'arrive', place: { at: 'step', step: 's1' } },
  ),
);

const play = (story: Scenario, events: StoryEvent[]): StoryState =>
  events.reduce((state, event) => transition(state, event, story).state, open(story).state);

/** What a child can do from here by pressing what is on the screen. */
function possible(story: Scenario, state: StoryState): StoryEvent[] {
  const { place } = state;
  const choices = place.at === 'step' ? (stepOf(story, place.step)?.choices ?? []) : [];
  return [
    ...choices.map(({ id }): StoryEvent => ({ type: 'choose', choice: id })),
    ...(['goOn', 'rewind', 'lanternHonoured'] as const).map((type): StoryEvent => ({ type })),
  ].filter(({ type }) => isLegal(state, type));
}

function endsWell(story: Scenario, state: StoryState): boolean {
  const { place } = state;
  return place.at === 'ending' && story.endings.some(({ id, good }) => id === place.ending && good);
}

describe('for any story and any player', () => {
  test('nobody is ever stuck', () => {
    fc.assert(
      fc.property(anyStory, fc.array(anyEvent, { maxLength: 40 }), (story, events) => {
        expect(possible(story, play(story, events)).length).toBeGreaterThan(0);
      }),
    );
  });

  test('a good ending can be reached from wherever the child stands', () => {
    fc.assert(
      fc.property(anyStory, fc.array(anyEvent, { maxLength: 40 }), (story, events) => {
        let states = [play(story, events)];
        /** Uncovered, rewound, told and gone on: four moves are always enough. */
        for (let moves = 0; moves < 4 && !states.some((state) => endsWell(story, state)); moves++)
          states = states.flatMap((state) =>
            possible(story, state).map((event) => transition(state, event, story).state),
          );
        expect(states.some((state) => endsWell(story, state))).toBe(true);
      }),
    );
  });

  test('it can be put away at any moment and goes on exactly there', () => {
    fc.assert(
      fc.property(anyStory, fc.array(anyEvent), fc.array(anyEvent), (story, first, then) => {
        const left = play(story, first);
        const back = pickUp(story, keep(left));
        expect(back).toEqual(left);
        const goOn = (from: StoryState) => then.reduce((state, event) => transition(state, event, story).state, from);
        expect(goOn(back!)).toEqual(goOn(left));
      }),
    );
  });

  test('moves that are not legal change nothing', () => {
    fc.assert(
      fc.property(anyStory, fc.array(anyEvent), anyEvent, (story, events, event) => {
        const state = play(story, events);
        fc.pre(!isLegal(state, event.type));
        expect(transition(state, event, story)).toEqual({ state, effects: [] });
      }),
    );
  });

  test('every move to another scene of the page is understood', () => {
    fc.assert(
      fc.property(anyStory, fc.array(fc.nat(), { maxLength: 30 }), (story, picks) => {
        const places = placesOf(story);
        let state = open(story).state;
        for (const pick of picks) {
          const scene = sceneOf(places[pick % places.length]!);
          const event = eventFor(story, state, scene);
          if (event) state = transition(state, event, story).state;
          expect(sceneOf(state.place)).toBe(scene);
        }
      }),
    );
  });
});

test('only a covered screen waits for a grown-up', () => {
  expect(MOVES.covered).toEqual(['lanternHonoured']);
  expect(placeNamed(SMALL_STORY, 'told')).toEqual({ at: 'ending', ending: 'told' });
});
