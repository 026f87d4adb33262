/** What every part of a drawn story is given: the graph, its words, and the interface's words. */
import type { Rule } from '../../domain/curriculum.ts';
import type { Choice, Feeling, Line, Scenario, ScenarioWords, Shown, Step } from '../../domain/scenario.ts';
import { stepNumbers } from '../../engine/scenario/graph.ts';
import { sceneOf } from '../../engine/scenario/scenes.ts';
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
  /** Its place in the voice's catalogue. */
  voice: string;
  /** The speaker's name and picture; null for the narrator and the mock app. */
  speaker: { name: string; picture: string; isHero: boolean; isApp: boolean } | null;
}

/** A choice as it is drawn, wherever it stands. */
export interface ChoiceLink {
  id: string;
  kind: Choice['kind'];
  href: string;
  picture: string;
  label: string;
  voice: string;
}

/** A moment of the story, as a mock app may draw it. */
export interface Moment {
  lines: SpokenLine[];
  shown: Shown;
  /** What was shown before the choice that led here; absent on a step. */
  before?: Shown;
  /** The name of the chat that was open before these lines. */
  room?: SpokenLine;
  /** What stands in the mock app from the step that led here, and has been read; none where another chat was opened. */
  earlier: SpokenLine[];
  /** Choices that stand in the app's own menu. */
  menu: ChoiceLink[];
}

export function viewOf(scenario: Scenario, words: ScenarioWords, t: Translator['t'], mapHref: string): StoryView {
  const numbers = stepNumbers(scenario);
  return { scenario, words, t, mapHref, numbers, length: Math.max(...numbers.values()) };
}

/** The id under which the voice knows a text of this story. */
export function voiceOf({ scenario }: StoryView, path: string): string {
  return `story:${scenario.id}:${path}`;
}

export function momentOfStep(view: StoryView, step: Step): Moment {
  const path = `steps.${step.id}.lines`;
  const lines = spoken(view, step.lines, view.words.steps[step.id]!.lines, path);
  return { lines, shown: shownIn(step), earlier: [], menu: linksOf(view, step).filter(({ id }) => isInMenu(step, id)) };
}

export function momentOfOutcome(view: StoryView, step: Step, choice: Choice): Moment {
  const path = `steps.${step.id}.choices.${choice.id}.outcome`;
  const lines = spoken(view, choice.outcome.lines, view.words.steps[step.id]!.choices[choice.id]!.outcome, path);
  const stepLines = momentOfStep(view, step).lines;
  const room = stepLines.findLast(({ as }) => as === 'room');
  const before = shownIn(step);
  const shown = { ...before, ...shownIn(choice.outcome) };
  const opensAnother = lines.find(isInApp)?.as === 'room';
  const earlier = opensAnother ? [] : stepLines.filter(isInApp).filter(({ as }) => as !== 'room' && as !== 'day');
  return { lines, shown, before, ...(room && { room }), earlier, menu: [] };
}

/** The choices a step offers beside the mock app. */
export function choicesBeside(view: StoryView, step: Step): ChoiceLink[] {
  return linksOf(view, step).filter(({ id }) => !isInMenu(step, id));
}

function isInMenu({ choices }: Step, id: string): boolean {
  return choices.some((choice) => choice.id === id && choice.inApp);
}

function linksOf(view: StoryView, step: Step): ChoiceLink[] {
  return step.choices.map(({ id, kind, picture }) => ({
    id,
    kind,
    picture,
    href: `#${sceneOf({ at: 'outcome', step: step.id, choice: id, honoured: false })}`,
    label: view.words.steps[step.id]!.choices[id]!.label,
    voice: voiceOf(view, `steps.${step.id}.choices.${id}.label`),
  }));
}

function shownIn({ counter, light, drawing }: Shown): Shown {
  return { ...(counter !== undefined && { counter }), ...(light && { light }), ...(drawing && { drawing }) };
}

function spoken(view: StoryView, lines: Line[], texts: Record<string, string>, path: string): SpokenLine[] {
  const { scenario, words } = view;
  return lines.map((line) => {
    const character = scenario.characters[line.by];
    return {
      ...line,
      text: texts[line.id]!,
      voice: voiceOf(view, `${path}.${line.id}`),
      speaker: character
        ? {
            name: words.characters[line.by]!,
            picture: character.picture,
            isHero: line.by === scenario.hero,
            isApp: character.isApp === true,
          }
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

const isInApp = ({ as }: Line) => as === 'chat' || as === 'notice' || as === 'offer' || as === 'room' || as === 'day';

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

/** How an animal of the wood holds itself when it feels so. */
const POSES: Record<Feeling, string> = {
  happy: 'happy',
  excited: 'proud',
  calm: 'listening',
  proud: 'proud',
  relieved: 'happy',
  unsure: 'thinking',
  worried: 'worried',
  sad: 'worried',
  upset: 'worried',
  cross: 'worried',
};

/** The picture of somebody who feels something: an animal shows it with its whole body. */
export function pictureFeeling(picture: string, feeling: Feeling): string {
  return picture.replace(/^(art:mascots\/[a-z]+)-[a-z]+$/, `$1-${POSES[feeling]}`);
}

/** Where each rule lives in the wood, and the animal that stands by. Tansy's lantern is never part of a story. */
export const PLACES: Record<Rule, { scene: string; animal: string | null }> = {
  safe: { scene: 'drey', animal: 'sorrel' },
  meet: { scene: 'tunnels', animal: 'moss' },
  accept: { scene: 'gate', animal: 'ash' },
  reliable: { scene: 'lookout', animal: 'rowan' },
  tell: { scene: 'lanterns', animal: null },
};
