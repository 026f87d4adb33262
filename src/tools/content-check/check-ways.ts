/** Checks the way to help and the story parents practise listening in: every answer leads on, and soon to an end. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  listening,
  listeningWords,
  worry,
  worryWords,
  type Listening,
  type ListeningWords,
  type Worry,
  type WorryWords,
} from '../../schemas/content/parents.ts';
import { openShared, type Kind } from './open-content.ts';
import { checkParentsText } from './parents-text.ts';
import type { Problem, Report } from './problem.ts';
import type { ReadText } from './reading-level.ts';
import { checkSameIds, idsOf } from './same-ids.ts';

const FOLDER = 'content/parents';
/** A worried parent is asked no more than this. */
export const MOST_QUESTIONS = 7;

/** Either file as a graph: stops that lead on by name, and stops where it ends. */
interface Way {
  start: string;
  stops: { id: string; to: string[]; path: string }[];
  ends: string[];
}

export function checkWays(root: string): Problem[] {
  const problems: Problem[] = [];
  const check = <G, W>(
    kind: Kind<G, W>,
    each: { graph(graph: G, report: Report): void; words(graph: G, words: W, report: Report): ReadText[] },
  ) => {
    if (!existsSync(join(root, FOLDER, kind.file))) return;
    const opened = openShared(root, FOLDER, kind, problems);
    if (!opened) return;
    each.graph(opened.graph, opened.report);
    for (const { isEnglish, words, report } of opened.languages) {
      const texts = each.words(opened.graph, words, report);
      if (isEnglish) checkParentsText(texts, report);
    }
  };
  check({ file: 'worry.yaml', graph: worry, words: worryWords }, { graph: checkWorry, words: checkWorryWords });
  const listeningKind = { file: 'listening.yaml', graph: listening, words: listeningWords };
  check(listeningKind, { graph: checkListening, words: checkListeningWords });
  return problems;
}

function checkWorry({ start, questions, helps }: Worry, report: Report): void {
  const stops = questions.map(({ id, answers }, index) => {
    return { id, to: answers.map(({ to }) => to), path: `questions[${index}]` };
  });
  const way = { start, stops, ends: idsOf(helps) };
  checkReach(way, report);
  const asked = longest(way, start, []);
  if (asked > MOST_QUESTIONS) {
    const expected = `at most ${MOST_QUESTIONS} questions to any help`;
    report({ path: 'questions', expected, found: String(asked), todo: 'ask less' });
  }
  helps.forEach(({ routes, school }, index) => {
    if (routes.length > 0 || school) return;
    report({ path: `helps[${index}]`, expected: 'somebody who helps', found: 'nobody', todo: 'add a route to help' });
  });
}

function checkListening({ start, steps, endings }: Listening, report: Report): void {
  const stops = steps.map(({ id, choices }, index) => {
    return { id, to: choices.map(({ to }) => to), path: `steps[${index}]` };
  });
  checkReach({ start, stops, ends: idsOf(endings) }, report);
  steps.forEach(({ choices }, index) => {
    if (choices.some(({ opens }) => opens)) return;
    const expected = 'a choice after which it gets easier to tell';
    report({ path: `steps[${index}].choices`, expected, found: 'none', todo: 'add one, with opens: true' });
  });
}

/** Every answer leads to a stop or an end; each is reached; from each stop an end can be reached. */
function checkReach({ start, stops, ends }: Way, report: Report): void {
  const known = [...idsOf(stops), ...ends];
  for (const { to, path } of [{ to: [start], path: 'start' }, ...stops]) {
    for (const id of to.filter((id) => !known.includes(id))) {
      report({ path, expected: 'an id of this file', found: id, todo: 'correct the id, or add what it names' });
    }
  }
  const reached = new Set([start]);
  for (const id of reached) for (const next of stops.find((stop) => stop.id === id)?.to ?? []) reached.add(next);
  for (const id of known.filter((id) => !reached.has(id))) {
    report({ path: '', expected: 'an answer that leads to each stop', found: `none to "${id}"`, todo: 'lead to it' });
  }
  const ending = new Set(ends);
  for (let before = -1; before !== ending.size;) {
    before = ending.size;
    for (const { id, to } of stops) if (to.some((next) => ending.has(next))) ending.add(id);
  }
  for (const { id, path } of stops.filter((stop) => !ending.has(stop.id))) {
    report({ path, expected: 'a way to an end', found: `none from "${id}"`, todo: 'lead to an end' });
  }
}

/** The most questions anybody can be asked from here; Infinity where answers lead round in a circle. */
function longest(way: Way, id: string, before: string[]): number {
  if (before.includes(id)) return Infinity;
  const stop = way.stops.find((one) => one.id === id);
  if (!stop) return 0;
  return 1 + Math.max(...stop.to.map((next) => longest(way, next, [...before, id])));
}

function checkWorryWords(graph: Worry, words: WorryWords, report: Report): ReadText[] {
  checkSameIds(idsOf(graph.questions), words.questions, 'questions', 'worry.yaml', report);
  checkSameIds(idsOf(graph.helps), words.helps, 'helps', 'worry.yaml', report);
  for (const { id, answers } of graph.questions) {
    checkSameIds(idsOf(answers), words.questions[id]?.answers, `questions.${id}.answers`, 'worry.yaml', report);
  }
  return [
    ...Object.entries(words.questions).flatMap(([id, { ask, note, answers }]) =>
      readAt(`questions.${id}`, [ask, note, ...Object.values(answers)]),
    ),
    ...Object.entries(words.helps).flatMap(([id, { heading, calm, steps, say }]) =>
      readAt(`helps.${id}`, [heading, calm, ...steps, say]),
    ),
  ];
}

function checkListeningWords(story: Listening, words: ListeningWords, report: Report): ReadText[] {
  checkSameIds(idsOf(story.steps), words.steps, 'steps', 'listening.yaml', report);
  checkSameIds(idsOf(story.endings), words.endings, 'endings', 'listening.yaml', report);
  for (const { id, choices } of story.steps) {
    checkSameIds(idsOf(choices), words.steps[id]?.choices, `steps.${id}.choices`, 'listening.yaml', report);
  }
  return [
    ...readAt('', [words.title, words.lead, ...words.learned]),
    ...Object.entries(words.steps).flatMap(([id, { scene, ask, choices }]) =>
      readAt(`steps.${id}`, [scene, ask, ...Object.values(choices).flatMap(Object.values)]),
    ),
    ...Object.entries(words.endings).flatMap(([id, { heading, text }]) => readAt(`endings.${id}`, [heading, text])),
  ];
}

function readAt(path: string, texts: (string | undefined)[]): ReadText[] {
  return texts.filter((text) => text !== undefined).map((text) => ({ path, text }));
}
