/** Stands a child in a story where another device left them, as far as their last choice tells. */
import type { LeftAt } from '../../domain/events.ts';
import { choiceOf, stepOf, type StoryGraph } from './graph.ts';
import type { StoryState } from './states.ts';

type Trail = StoryState['trail'];

/** At what followed that choice; null when the story has changed since. */
export function standAfter(story: StoryGraph, left: LeftAt): StoryState | null {
  if (!('step' in left) || !choiceOf(story, left.step, left.choice)) return null;
  const { step, choice } = left;
  return {
    place: { at: 'outcome', step, choice, honoured: false },
    covered: false,
    trail: [...shortestWay(story, step), { step, choice }],
    endings: [],
  };
}

/** The fewest decisions that lead from the first step to this one; none when it is the first, or nothing leads there. */
function shortestWay(story: StoryGraph, to: string): Trail {
  const seen = new Set([story.start]);
  let ways: { step: string; trail: Trail }[] = [{ step: story.start, trail: [] }];
  while (ways.length > 0) {
    const there = ways.find(({ step }) => step === to);
    if (there) return there.trail;
    ways = ways.flatMap(({ step, trail }) =>
      stepOf(story, step)!
        .choices.filter((choice) => stepOf(story, choice.to) && !seen.has(choice.to) && seen.add(choice.to))
        .map((choice) => ({ step: choice.to, trail: [...trail, { step, choice: choice.id }] })),
    );
  }
  return [];
}
