/** A scene is drawn in the order in which it happens, with the mock app where it belongs. */
import { describe, expect, test } from 'vitest';
import type { Line, Scenario, ScenarioWords } from '../../../../src/domain/scenario.ts';
import {
  choicesBeside,
  momentOfOutcome,
  momentOfStep,
  partsOf,
  pictureFeeling,
  viewOf,
  type SpokenLine,
} from '../../../../src/ui/story/story-view.ts';
import { SMALL_STORY } from '../../../fixtures/small-story.ts';

const line = (as: Line['as']): SpokenLine => ({ id: as, by: 'somebody', as, text: as, voice: as, speaker: null });
const kinds = (lines: SpokenLine[]) => lines.map(({ as }) => as);

describe('the parts of a scene', () => {
  test('what is told between two lines of the app stays between them', () => {
    const parts = partsOf([line('narration'), line('chat'), line('narration'), line('offer'), line('thought')]);
    expect(kinds(parts.before)).toEqual(['narration']);
    expect(kinds(parts.inApp)).toEqual(['chat', 'narration', 'offer']);
    expect(kinds(parts.after)).toEqual(['thought']);
  });

  test('a new day and an opened chat belong to the app', () => {
    const parts = partsOf([line('narration'), line('room'), line('day'), line('chat')]);
    expect(kinds(parts.inApp)).toEqual(['room', 'day', 'chat']);
  });

  test('where the app says nothing, everything stands together', () => {
    const parts = partsOf([line('speech'), line('narration')]);
    expect(kinds(parts.before)).toEqual(['speech', 'narration']);
    expect([...parts.inApp, ...parts.after]).toEqual([]);
  });
});

/** The small story as a chat: its first step is in a room, and sharing can also be done from the app's menu. */
const chat: Scenario = {
  ...SMALL_STORY,
  steps: SMALL_STORY.steps.map((step, index) =>
    index > 0
      ? step
      : {
          ...step,
          counter: 40,
          light: 'listening',
          lines: [{ id: 'otters', by: 'app', as: 'room' }, ...step.lines, { id: 'hi', by: 'zara', as: 'chat' }],
          choices: step.choices.map((choice) =>
            choice.id === 'share' ? { ...choice, inApp: true, outcome: { ...choice.outcome, counter: 0 } } : choice,
          ),
        },
  ),
};
const words: ScenarioWords = {
  title: 'Small',
  summary: 'Small.',
  characters: { zara: 'Zara' },
  steps: Object.fromEntries(
    chat.steps.map((step) => [
      step.id,
      {
        lines: Object.fromEntries(step.lines.map(({ id }) => [id, `says ${id}`])),
        ask: 'What now?',
        choices: Object.fromEntries(
          step.choices.map(({ id }) => [id, { label: `do ${id}`, outcome: { then: 'Then.' } }]),
        ),
      },
    ]),
  ),
  endings: {},
  learned: [],
  talkCard: { ask: '', setting: '', listen: '' },
  question: '',
};
const view = viewOf(chat, words, (() => '') as never, '/branches/');
const [first] = chat.steps;

describe('a moment', () => {
  test('each line knows who speaks, and where the voice finds it', () => {
    const { lines } = momentOfStep(view, first!);
    expect(lines.at(-1)).toMatchObject({
      text: 'says hi',
      voice: 'story:small:steps.offer.lines.hi',
      speaker: { name: 'Zara', isHero: true, isApp: false },
    });
    expect(lines[0]!.speaker).toBeNull();
  });

  test('a choice of the app stands in its menu, and nowhere else', () => {
    expect(momentOfStep(view, first!).menu.map(({ id }) => id)).toEqual(['share']);
    expect(choicesBeside(view, first!).map(({ id, href }) => [id, href])).toEqual([
      ['ask', '#then.offer.ask'],
      ['tell', '#then.offer.tell'],
    ]);
  });

  test('what was read in the app stays above what follows, and goes where another chat is opened', () => {
    const ask = first!.choices.find(({ id }) => id === 'ask')!;
    expect(momentOfStep(view, first!).earlier).toEqual([]);
    expect(momentOfOutcome(view, first!, ask).earlier.map(({ text }) => text)).toEqual(['says hi']);
    const elsewhere = { ...ask, outcome: { ...ask.outcome, lines: [{ id: 'then', by: 'app', as: 'room' as const }] } };
    expect(momentOfOutcome(view, first!, elsewhere).earlier).toEqual([]);
  });

  test('what a choice does not change stays as it was, the open chat too', () => {
    const [share, ask] = first!.choices;
    expect(momentOfOutcome(view, first!, ask!)).toMatchObject({
      shown: { counter: 40, light: 'listening' },
      room: { text: 'says otters' },
      lines: [{ voice: 'story:small:steps.offer.choices.ask.outcome.then' }],
    });
    expect(momentOfOutcome(view, first!, share!)).toMatchObject({
      before: { counter: 40 },
      shown: { counter: 0, light: 'listening' },
      menu: [],
    });
  });
});

test('an animal shows what it feels; a person’s picture stays', () => {
  expect(pictureFeeling('art:mascots/sorrel-happy', 'worried')).toBe('art:mascots/sorrel-worried');
  expect(pictureFeeling('art:mascots/ash-listening', 'proud')).toBe('art:mascots/ash-proud');
  expect(pictureFeeling('girl-medium', 'worried')).toBe('girl-medium');
});
