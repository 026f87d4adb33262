/** What every part of a drawn story is given: the graph, its words, and the interface's words. */
import type { Rule } from '../../domain/curriculum.ts';
import type { Choice, Feeling, Line, Scenario, ScenarioWords, Step } from '../../domain/scenario.ts';
import { stepNumbers } from '../../engine/scenario/graph.ts';
import type { Translator } from '../../i18n/index.ts';

export interface StoryView {
  scenario: Scenario;
  words: ScenarioWords;
  t: Translator['t'];
  /** Where the story's way back to the map leads. */
  mapHref: string;
  numbers: ReadonlyMap<string, number>;
  /** How many steps the longest way through the story has. */
  length: number;
}

/** A line together with what is said in it. */
export interface SpokenLine extends Line {
  text: string;
  /** The speaker's name and picture; null for the narrator and the mock app. */
  speaker: { name: string; picture: string; isHero: boolean } | null;
}

export function viewOf(scenario: Scenario, words: ScenarioWords, t: Translator['t'], mapHref: string): StoryView {
  const numbers = stepNumbers(scenario);
  return { scenario, words, t, mapHref, numbers, length: Math.max(...numbers.values()) };
}

export function stepLines(view: StoryView, step: Step): SpokenLine[] {
  return spoken(view, step.lines, view.words.steps[step.id]!.lines);
}

export function outcomeLines(view: StoryView, step: Step, choice: Choice): SpokenLine[] {
  return spoken(view, choice.outcome.lines, view.words.steps[step.id]!.choices[choice.id]!.outcome);
}

function spoken({ scenario, words }: StoryView, lines: Line[], texts: Record<string, string>): SpokenLine[] {
  return lines.map((line) => {
    const character = scenario.characters[line.by];
    return {
      ...line,
      text: texts[line.id]!,
      speaker: character
        ? { name: words.characters[line.by]!, picture: character.picture, isHero: line.by === scenario.hero }
        : null,
    };
  });
}

/** The lines of a scene by where they are drawn, in the order in which they happen. */
export interface SceneParts {
  /** Up to the first line in the app; everything, where the app says nothing. */
  before: SpokenLine[];
  /** From the first line in the app to the last, with what is told between them. */
  inApp: SpokenLine[];
  after: SpokenLine[];
}

const isInApp = ({ as }: Line) => as === 'chat' || as === 'notice' || as === 'offer';

export function partsOf(lines: SpokenLine[]): SceneParts {
  const first = lines.findIndex(isInApp);
  if (first === -1) return { before: lines, inApp: [], after: [] };
  const last = lines.findLastIndex(isInApp);
  return { before: lines.slice(0, first), inApp: lines.slice(first, last + 1), after: lines.slice(last + 1) };
}

export const FACES: Record<Feeling, string> = {
  happy: 'grinning-face-with-big-eyes',
  excited: 'star-struck',
  calm: 'slightly-smiling-face',
  proud: 'beaming-face-with-smiling-eyes',
  relieved: 'relieved-face',
  unsure: 'confused-face',
  worried: 'worried-face',
  sad: 'frowning-face',
  upset: 'crying-face',
  cross: 'angry-face',
};

/** Where each rule lives in the wood, and the animal that stands by. Tansy's lantern is never part of a story. */
export const PLACES: Record<Rule, { scene: string; animal: string | null }> = {
  safe: { scene: 'drey', animal: 'sorrel' },
  meet: { scene: 'tunnels', animal: 'moss' },
  accept: { scene: 'gate', animal: 'ash' },
  reliable: { scene: 'lookout', animal: 'rowan' },
  tell: { scene: 'lanterns', animal: null },
};
