/** Checks a story's graph: nothing missing, nothing cut off, telling always possible, a good ending always ahead. */
import type { Scenario, Step } from '../../domain/scenario.ts';
import type { Report } from './problem.ts';

/** Choices of a step, counting those that tell. */
const CHOICES = { least: 2, most: 4, mostActs: 3 };
const VOICES = ['narrator', 'app'];

export function checkStoryGraph(story: Scenario, folder: string, report: Report): void {
  if (story.id !== folder) {
    report({ path: 'id', expected: folder, found: story.id, todo: 'give the story the name of its folder' });
  }
  checkPlaces(story, report);
  checkPeople(story, report);
  story.steps.forEach((step, index) => checkChoices(step, `steps[${index}]`, report));
  checkPaths(story, report);
}

/** Every place that is pointed at exists, and no name stands for two places. */
function checkPlaces(story: Scenario, report: Report): void {
  const steps = new Set(story.steps.map(({ id }) => id));
  const places = new Set([...steps, ...story.endings.map(({ id }) => id)]);
  if (!steps.has(story.start)) {
    report({ path: 'start', expected: 'the id of a step', found: story.start, todo: 'start at a step that exists' });
  }
  story.endings.forEach(({ id }, index) => {
    if (steps.has(id)) {
      report({ path: `endings[${index}].id`, expected: 'an id no step has', found: id, todo: 'rename the ending' });
    }
  });
  story.steps.forEach((step, s) =>
    step.choices.forEach((choice, c) => {
      if (!places.has(choice.to)) {
        const path = `steps[${s}].choices[${c}].to`;
        report({
          path,
          expected: 'the id of a step or an ending',
          found: choice.to,
          todo: 'add the missing step, or correct the id',
        });
      }
    }),
  );
}

/** Whoever speaks or feels is one of the characters. */
function checkPeople(story: Scenario, report: Report): void {
  const known = Object.keys(story.characters);
  const expected = `a character (${known.join(', ')})`;
  const todo = 'add the character, or correct the id';
  if (!known.includes(story.hero)) report({ path: 'hero', expected, found: story.hero, todo });
  for (const voice of VOICES.filter((name) => known.includes(name))) {
    report({ path: `characters.${voice}`, expected: 'a person', found: voice, todo: 'rename it: this word is taken' });
  }
  const checkLines = (lines: { by: string }[], path: string) =>
    lines.forEach(({ by }, index) => {
      if (known.includes(by) || VOICES.includes(by)) return;
      report({ path: `${path}[${index}].by`, expected: `${expected}, narrator or app`, found: by, todo });
    });
  story.steps.forEach((step, s) => {
    checkLines(step.lines, `steps[${s}].lines`);
    step.choices.forEach(({ outcome }, c) => {
      const path = `steps[${s}].choices[${c}].outcome`;
      checkLines(outcome.lines, `${path}.lines`);
      for (const id of Object.keys(outcome.feelings).filter((who) => !known.includes(who))) {
        report({ path: `${path}.feelings.${id}`, expected, found: id, todo });
      }
    });
  });
}

function checkChoices({ id, choices }: Step, path: string, report: Report): void {
  if (choices.length === 0) {
    report({
      path,
      expected: 'a way on',
      found: `dead end at "${id}"`,
      todo: 'give the step choices, or make it an ending',
    });
    return;
  }
  const acts = choices.filter(({ kind }) => kind === 'act').length;
  if (choices.length < CHOICES.least || choices.length > CHOICES.most || acts > CHOICES.mostActs) {
    report({
      path: `${path}.choices`,
      expected: `${CHOICES.least} to ${CHOICES.most} choices, at most ${CHOICES.mostActs} besides telling`,
      found: `${choices.length} choices, ${acts} besides telling`,
      todo: 'add, join or remove choices',
    });
  }
  if (acts === choices.length) {
    report({
      path: `${path}.choices`,
      expected: 'a choice of kind tell',
      found: `none at "${id}"`,
      todo: 'add a way to tell a grown-up: telling is possible at every step',
    });
  }
  choices.forEach(({ kind, misconception }, index) => {
    if (kind !== 'tell' || misconception === undefined) return;
    report({
      path: `${path}.choices[${index}].misconception`,
      expected: 'nothing on a choice of kind tell',
      found: misconception,
      todo: 'remove it: telling is always right',
    });
  });
}

/** Each place can be reached from the start, and from each step a good ending can be reached. */
function checkPaths(story: Scenario, report: Report): void {
  const ways = new Map(story.steps.map((step) => [step.id, step.choices.map(({ to }) => to)]));
  /** Where the start itself is missing, that is the problem to tell, not every place after it. */
  const from = ways.has(story.start) ? [story.start] : [...ways.keys(), ...story.endings.map(({ id }) => id)];
  const reachable = reached(from, (id) => ways.get(id) ?? []);
  const todo = 'lead a choice to it, or remove it';
  story.steps.forEach(({ id }, index) => {
    if (!reachable.has(id))
      report({
        path: `steps[${index}]`,
        expected: 'a way here from the start',
        found: `"${id}" cannot be reached`,
        todo,
      });
  });
  story.endings.forEach(({ id }, index) => {
    if (!reachable.has(id))
      report({
        path: `endings[${index}]`,
        expected: 'a way here from the start',
        found: `"${id}" cannot be reached`,
        todo,
      });
  });

  const good = story.endings.filter((ending) => ending.good).map(({ id }) => id);
  const before = (place: string) => story.steps.filter(({ id }) => ways.get(id)!.includes(place)).map(({ id }) => id);
  const hopeful = reached(good, before);
  story.steps.forEach(({ id, choices }, index) => {
    if (hopeful.has(id) || choices.length === 0) return;
    report({
      path: `steps[${index}]`,
      expected: 'a good ending ahead',
      found: `none can be reached from "${id}"`,
      todo: 'lead a choice towards a good ending',
    });
  });
}

function reached(from: string[], next: (id: string) => string[]): Set<string> {
  const seen = new Set(from);
  for (const id of seen) for (const further of next(id)) seen.add(further);
  return seen;
}
