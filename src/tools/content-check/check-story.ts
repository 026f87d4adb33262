/** Checks one story: its graph, its mock app, its pictures, and its words in each language. */
import { isAdultLed } from '../../domain/curriculum.ts';
import { DRAWN_SKINS, isDrawn, type Drawing, type Scenario, type ScenarioWords } from '../../domain/scenario.ts';
import { scenario, scenarioWords } from '../../schemas/content/scenario.ts';
import { openContent } from './open-content.ts';
import { checkPicture } from './pictures.ts';
import type { Problem, Report } from './problem.ts';
import { checkReading, checkSpokenLines, type ReadText } from './reading-level.ts';
import { checkSameIds, idsOf } from './same-ids.ts';
import { checkStoryGraph } from './story-graph.ts';

const GRAPH = 'scenario.yaml';

export function checkStory(root: string, id: string): Problem[] {
  const problems: Problem[] = [];
  const kind = { file: GRAPH, graph: scenario, words: scenarioWords };
  const opened = openContent(root, `content/scenarios/${id}`, kind, problems);
  if (!opened) return problems;
  const { graph: story, report, languages } = opened;
  checkStoryGraph(story, id, report);
  checkSkin(story, report);
  checkPictures(root, story, report);
  for (const { isEnglish, words, report: reportWords } of languages) {
    checkWords(story, words, reportWords);
    if (!isEnglish) continue;
    const texts = textsOf(words);
    checkReading(story.band, texts, Object.values(words.characters), reportWords);
    checkSpokenLines(story.band, texts, reportWords);
  }
  return problems;
}

/** The mock app is one that is drawn; a picture book has a picture on every page, and so has every end for the youngest. */
function checkSkin({ band, skin, steps, endings }: Scenario, report: Report): void {
  if (!isDrawn(skin)) {
    report({
      path: 'skin',
      expected: `a mock app that is drawn: ${DRAWN_SKINS.join(', ')}`,
      found: skin,
      todo: 'choose one of these, or draw it in src/ui/story/skins and add it to DRAWN_SKINS',
    });
  }
  const todo = 'name a place and what stands in it';
  const needDrawing = (scenes: { id: string; drawing?: Drawing }[], path: string) =>
    scenes.forEach(({ id, drawing }, index) => {
      if (drawing) return;
      report({ path: `${path}[${index}].drawing`, expected: `a drawing for "${id}"`, found: 'nothing', todo });
    });
  if (skin === 'picture-book') needDrawing(steps, 'steps');
  if (isAdultLed(band)) needDrawing(endings, 'endings');
}

function checkPictures(root: string, story: Scenario, report: Report): void {
  const check = (picture: string, path: string) => checkPicture(root, picture, `${path}.picture`, report);
  const checkDrawing = (drawing: Drawing | undefined, path: string) => {
    if (!drawing) return;
    check(drawing.picture, path);
    drawing.things.forEach(({ picture }, index) => check(picture, `${path}.things[${index}]`));
  };
  const checkLines = (lines: Scenario['steps'][number]['lines'], path: string) =>
    lines.forEach(({ photo, reactions }, index) => {
      if (photo) check(photo.picture, `${path}[${index}].photo`);
      reactions?.forEach(({ picture }, r) => check(picture, `${path}[${index}].reactions[${r}]`));
    });
  for (const [id, { picture }] of Object.entries(story.characters)) check(picture, `characters.${id}`);
  story.steps.forEach((step, s) => {
    checkDrawing(step.drawing, `steps[${s}].drawing`);
    checkLines(step.lines, `steps[${s}].lines`);
    step.choices.forEach(({ picture, outcome }, c) => {
      const path = `steps[${s}].choices[${c}]`;
      check(picture, path);
      checkDrawing(outcome.drawing, `${path}.outcome.drawing`);
      checkLines(outcome.lines, `${path}.outcome.lines`);
    });
  });
  story.endings.forEach(({ drawing }, e) => checkDrawing(drawing, `endings[${e}].drawing`));
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
