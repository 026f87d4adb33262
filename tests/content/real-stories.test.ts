/** Every story we have, walked along every way: it ends well, shows what follows and how it feels, and never blames. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { BANDS } from '../../src/domain/curriculum.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import { stepOf } from '../../src/engine/scenario/graph.ts';
import { open, transition } from '../../src/engine/scenario/machine.ts';
import { isLegal, type StoryEvent, type StoryState } from '../../src/engine/scenario/states.ts';
import { scenario, scenarioWords } from '../../src/schemas/content/scenario.ts';
import { foldersIn } from '../../src/tools/content-check/read-file.ts';

const ROOT = resolve(import.meta.dirname, '../../content/scenarios');
const read = (file: string): unknown => parse(readFileSync(`${ROOT}/${file}`, 'utf8'));
const stories = foldersIn(ROOT).map((id) => ({
  id,
  story: scenario.parse(read(`${id}/scenario.yaml`)),
  words: scenarioWords.parse(read(`${id}/en.yaml`)),
}));

const play = (story: Scenario, events: StoryEvent[]): StoryState =>
  events.reduce((state, event) => transition(state, event, story).state, open(story).state);

function hasEndedWell(story: Scenario, { place }: StoryState): boolean {
  return place.at === 'ending' && story.endings.some(({ id, good }) => id === place.ending && good);
}

/** Every way from the start to an ending that goes on after each choice, and comes by no step twice. */
function waysThrough({ steps, start }: Scenario): string[][] {
  const from = (at: string, behind: string[]): string[][] => {
    const step = steps.find(({ id }) => id === at);
    if (!step) return [[...behind, at]];
    if (behind.includes(at)) return [];
    return step.choices.flatMap(({ to }) => from(to, [...behind, at]));
  };
  return from(start, []);
}

it('there is a story in every band', () => {
  expect(new Set(stories.map(({ story }) => story.band))).toEqual(new Set(BANDS));
});

describe.each(stories)('story $id', ({ story, words }) => {
  it('ends well along every way through it', () => {
    const good = new Set(story.endings.filter((ending) => ending.good).map(({ id }) => id));
    const ends = waysThrough(story).map((way) => way.at(-1)!);
    expect(ends.length).toBeGreaterThan(story.steps.length);
    expect(ends.filter((end) => !good.has(end))).toEqual([]);
  });

  it('lets whoever plays it at random finish well, from wherever they stand', () => {
    const anyEvent = fc.oneof(
      fc
        .constantFrom(...story.steps.flatMap(({ choices }) => choices.map(({ id }) => id)))
        .map((choice): StoryEvent => ({ type: 'choose', choice })),
      fc.constantFrom<StoryEvent>({ type: 'goOn' }, { type: 'rewind' }, { type: 'restart' }, { type: 'cover' }),
      fc.constant<StoryEvent>({ type: 'lanternHonoured' }),
    );
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), fc.infiniteStream(fc.nat()), (events, picks) => {
        let state = play(story, events);
        /** From there a child only ever chooses and goes on; nobody walks in circles. */
        for (let moves = 0; moves < 3 * story.steps.length && state.place.at !== 'ending'; moves++) {
          const step = state.place.at === 'step' ? stepOf(story, state.place.step)! : null;
          const next: StoryEvent = state.covered
            ? { type: 'lanternHonoured' }
            : step
              ? { type: 'choose', choice: step.choices[picks.next().value % step.choices.length]!.id }
              : { type: 'goOn' };
          expect(isLegal(state, next.type)).toBe(true);
          state = transition(state, next, story).state;
        }
        expect(hasEndedWell(story, state)).toBe(true);
      }),
    );
  });

  it('has no single trick answer: at most of its steps more than one choice is a good one', () => {
    const reasonable = story.steps.map(
      ({ choices }) => choices.filter(({ misconception }) => misconception === undefined).length,
    );
    expect(Math.min(...reasonable)).toBeGreaterThan(0);
    expect(reasonable.filter((count) => count > 1).length).toBeGreaterThan(story.steps.length / 2);
  });

  it('shows how the hero feels after every choice, and lets nobody be worse off for telling', () => {
    const heavy = ['worried', 'sad', 'upset', 'cross', 'unsure'];
    for (const { id: step, choices } of story.steps) {
      for (const { id, kind, outcome } of choices) {
        const feeling = outcome.feelings[story.hero];
        expect(feeling, `${step}.${id}`).toBeDefined();
        if (kind === 'tell') expect(heavy, `${step}.${id}`).not.toContain(feeling);
      }
    }
  });

  it('shows telling as a hand, words or an adult, and never as the lantern, which is the Tell button’s alone', () => {
    const telling = /hand|finger|balloon|memo|telephone|woman|man|school|mascots\/(ash|rowan)/;
    const choices = story.steps.flatMap((step) => step.choices);
    const tells = choices.filter(({ kind }) => kind === 'tell').map(({ picture }) => picture);
    expect(tells.filter((picture) => !telling.test(picture))).toEqual([]);
    expect(choices.map(({ picture }) => picture).filter((picture) => /lantern|art:tell|tansy/.test(picture))).toEqual(
      [],
    );
  });

  it('gives the youngest two choices at a time, besides telling', () => {
    if (story.band !== 'eyfs') return;
    for (const { id, choices } of story.steps) {
      expect(choices.filter(({ kind }) => kind === 'act').length, id).toBeLessThanOrEqual(2);
      expect(choices.length, id).toBeLessThanOrEqual(3);
    }
  });

  it('thanks a child who tells, and blames nobody', () => {
    const said = JSON.stringify(words);
    expect(said).toMatch(/[Tt]hank you for/);
    expect(said).not.toMatch(
      /should have told|told (me|us) (sooner|earlier)|your own fault|naughty|silly of you|stupid/i,
    );
  });
});
