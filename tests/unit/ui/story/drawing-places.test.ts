/** The things of a drawing stand where the story puts them, by rules of the page and no style of their own. */
import { expect, test } from 'vitest';
import type { Scenario, Thing } from '../../../../src/domain/scenario.ts';
import { placeClass, placesCss } from '../../../../src/ui/story/drawing-places.ts';
import { SMALL_STORY } from '../../../fixtures/small-story.ts';

const fox: Thing = { picture: 'fox', at: [30, 92], size: 40 };
const kite: Thing = { picture: 'kite', at: [50, 20.5], size: 10 };
const [first, ...others] = SMALL_STORY.steps;
const [choice, ...choices] = first!.choices;
const story: Scenario = {
  ...SMALL_STORY,
  steps: [
    {
      ...first!,
      drawing: { picture: 'park', things: [fox] },
      choices: [
        { ...choice!, outcome: { ...choice!.outcome, drawing: { picture: 'park', things: [fox, kite] } } },
        ...choices,
      ],
    },
    ...others,
  ],
};

test('a thing stands on its foot, in the middle of its place', () => {
  expect(placesCss(story)).toContain(`.${placeClass(fox)}{left:10%;bottom:8%;width:40%}`);
  expect(placesCss(story)).toContain(`.${placeClass(kite)}{left:45%;bottom:79.5%;width:10%}`);
});

test('a place has one rule, however often something stands there', () => {
  expect(placesCss(story).match(/\{/g)).toHaveLength(2);
});

test('an ending’s drawing has its rules, too', () => {
  const [good, ...rest] = SMALL_STORY.endings;
  const drawn: Scenario = {
    ...SMALL_STORY,
    endings: [{ ...good!, drawing: { picture: 'park', things: [kite] } }, ...rest],
  };
  expect(placesCss(drawn)).toBe(`.${placeClass(kite)}{left:45%;bottom:79.5%;width:10%}`);
});

test('a place’s class is a name that a style sheet can hold', () => {
  expect(placeClass(kite)).toMatch(/^[a-z][a-z0-9_-]*$/);
});

test('a story without drawings needs no rules', () => {
  expect(placesCss(SMALL_STORY)).toBe('');
});
