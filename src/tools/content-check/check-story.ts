/** Checks one story: its graph, its pictures, and its words in each language. */
import type { Scenario, ScenarioWords } from '../../domain/scenario.ts';
import { scenario, scenarioWords } from '../../schemas/content/scenario.ts';
import { fitSchema } from './fit-schema.ts';
import { checkPicture } from './pictures.ts';
import type { Problem, Report } from './problem.ts';
import { filesIn, readContent } from './read-file.ts';
import { checkReading, type ReadText } from './reading-level.ts';
import { checkSameIds, idsOf } from './same-ids.ts';
import { checkStoryGraph } from './story-graph.ts';

const GRAPH = 'scenario.yaml';

export function checkStory(root: string, id: string): Problem[] {
  const problems: Problem[] = [];
  const folder = `content/scenarios/${id}`;
  const reportTo =
    (name: string): Report =>
    (problem) =>
      problems.push({ file: `${folder}/${name}`, ...problem });

  const reportGraph = reportTo(GRAPH);
  const raw = readContent(root, `${folder}/${GRAPH}`, reportGraph);
  const story = raw === undefined ? undefined : fitSchema(scenario, raw, reportGraph);
  if (story) {
    checkStoryGraph(story, id, reportGraph);
    checkPictures(root, story, reportGraph);
  }
  const languages = new Set(['en.yaml', ...filesIn(`${root}/${folder}`, '.yaml').filter((name) => name !== GRAPH)]);
  for (const name of languages) {
    const report = reportTo(name);
    const rawWords = readContent(root, `${folder}/${name}`, report);
    const words = rawWords === undefined ? undefined : fitSchema(scenarioWords, rawWords, report);
    if (!words || !story) continue;
    checkWords(story, words, report);
    if (name === 'en.yaml') checkReading(story.band, textsOf(words), Object.values(words.characters), report);
  }
  return problems;
}

function checkPictures(root: string, story: Scenario, report: Report): void {
  for (const [id, { picture }] of Object.entries(story.characters)) {
    checkPicture(root, picture, `characters.${id}.picture`, report);
  }
  story.steps.forEach(({ choices }, s) =>
    choices.forEach(({ picture }, c) => checkPicture(root, picture, `steps[${s}].choices[${c}].picture`, report)),
  );
}

function checkWords(story: Scenario, words: ScenarioWords, report: Report): void {
  checkSameIds(Object.keys(story.characters), words.characters, 'characters', GRAPH, report);
  checkSameIds(idsOf(story.steps), words.steps, 'steps', GRAPH, report);
  checkSameIds(idsOf(story.endings), words.endings, 'endings', GRAPH, report);
  for (const step of story.steps) {
    const said = words.steps[step.id];
    if (!said) continue;
    const path = `steps.${step.id}`;
    checkSameIds(idsOf(step.lines), said.lines, `${path}.lines`, GRAPH, report);
    checkSameIds(idsOf(step.choices), said.choices, `${path}.choices`, GRAPH, report);
    for (const choice of step.choices) {
      const outcome = said.choices[choice.id]?.outcome;
      if (outcome)
        checkSameIds(idsOf(choice.outcome.lines), outcome, `${path}.choices.${choice.id}.outcome`, GRAPH, report);
    }
  }
}

/** What a child reads, with its place; the talk card is for adults. */
function textsOf(words: ScenarioWords): ReadText[] {
  const under = (path: string, texts: Record<string, string>): ReadText[] =>
    Object.entries(texts).map(([id, text]) => ({ path: `${path}.${id}`, text }));
  return [
    { path: 'title', text: words.title },
    { path: 'summary', text: words.summary },
    ...Object.entries(words.steps).flatMap(([id, step]) => [
      ...under(`steps.${id}.lines`, step.lines),
      { path: `steps.${id}.ask`, text: step.ask },
      ...Object.entries(step.choices).flatMap(([choice, { label, outcome }]) => [
        { path: `steps.${id}.choices.${choice}.label`, text: label },
        ...under(`steps.${id}.choices.${choice}.outcome`, outcome),
      ]),
    ]),
    ...Object.entries(words.endings).flatMap(([id, ending]) => under(`endings.${id}`, { ...ending })),
    ...words.learned.map((text, index) => ({ path: `learned[${index}]`, text })),
    { path: 'question', text: words.question },
  ];
}
