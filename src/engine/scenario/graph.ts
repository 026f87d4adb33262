/** Questions asked of a story's graph: what a step offers, and how far along it lies. */
import type { Choice, Scenario } from '../../domain/scenario.ts';
import type { Place } from './states.ts';

/** All of a story that its machine needs: a whole scenario is one, and a page need carry no more. */
export interface StoryGraph extends Pick<Scenario, 'id' | 'start'> {
  steps: GraphStep[];
  endings: { id: string }[];
}
export interface GraphStep {
  id: string;
  choices: GraphChoice[];
}
export type GraphChoice = Pick<Choice, 'id' | 'kind' | 'misconception' | 'to'>;

export function graphOf({ id, start, steps, endings }: Scenario): StoryGraph {
  return {
    id,
    start,
    steps: steps.map((step) => ({
      id: step.id,
      choices: step.choices.map(({ id: choice, kind, misconception, to }) => ({ id: choice, kind, misconception, to })),
    })),
    endings: endings.map((ending) => ({ id: ending.id })),
  };
}

export function stepOf(story: StoryGraph, id: string): GraphStep | undefined {
  return story.steps.find((step) => step.id === id);
}

export function choiceOf(story: StoryGraph, step: string, id: string): GraphChoice | undefined {
  return stepOf(story, step)?.choices.find((choice) => choice.id === id);
}

/** The step's own way of telling a grown-up. */
export function tellingOf(story: StoryGraph, step: string): GraphChoice | undefined {
  return stepOf(story, step)?.choices.find((choice) => choice.kind === 'tell');
}

/** The place a choice's `to` names: a step, or else an ending. */
export function placeNamed(story: StoryGraph, id: string): Place {
  return stepOf(story, id) ? { at: 'step', step: id } : { at: 'ending', ending: id };
}

export function exists(story: StoryGraph, place: Place): boolean {
  switch (place.at) {
    case 'step':
      return stepOf(story, place.step) !== undefined;
    case 'outcome':
      return choiceOf(story, place.step, place.choice) !== undefined;
    case 'ending':
      return story.endings.some((ending) => ending.id === place.ending);
  }
}

/**
 * How far along each step lies, counted from 1 by the longest way to it, so that the number only
 * ever grows as the child goes on. A step that leads back to an earlier one does not count twice.
 */
export function stepNumbers(story: StoryGraph): Map<string, number> {
  const numbers = new Map<string, number>();
  const walk = (id: string, number: number, behind: ReadonlySet<string>): void => {
    const step = stepOf(story, id);
    if (!step || behind.has(id) || (numbers.get(id) ?? 0) >= number) return;
    numbers.set(id, number);
    for (const choice of step.choices) walk(choice.to, number + 1, new Set([...behind, id]));
  };
  walk(story.start, 1, new Set());
  return numbers;
}
