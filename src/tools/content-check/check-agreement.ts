/** Checks one agreement: each promise has a why, and a check with one right option among two or three. */
import type { Agreement, AgreementWords } from '../../domain/agreement.ts';
import { BANDS, bandOf } from '../../domain/curriculum.ts';
import { agreement, agreementWords } from '../../schemas/content/agreement.ts';
import { fitSchema } from './fit-schema.ts';
import { checkPicture } from './pictures.ts';
import type { Problem, Report } from './problem.ts';
import { filesIn, readContent } from './read-file.ts';
import { checkReading, type ReadText } from './reading-level.ts';
import { checkSameIds, idsOf } from './same-ids.ts';

const GRAPH = 'agreement.yaml';

/** @param today ISO date */
export function checkAgreement(root: string, id: string, today: string): Problem[] {
  const problems: Problem[] = [];
  const folder = `content/agreements/${id}`;
  const reportTo =
    (name: string): Report =>
    (problem) =>
      problems.push({ file: `${folder}/${name}`, ...problem });

  const reportGraph = reportTo(GRAPH);
  const raw = readContent(root, `${folder}/${GRAPH}`, reportGraph);
  const found = raw === undefined ? undefined : fitSchema(agreement, raw, reportGraph);
  if (found) checkPromises(root, found, id, today, reportGraph);

  const languages = new Set(['en.yaml', ...filesIn(`${root}/${folder}`, '.yaml').filter((name) => name !== GRAPH)]);
  for (const name of languages) {
    const report = reportTo(name);
    const rawWords = readContent(root, `${folder}/${name}`, report);
    const words = rawWords === undefined ? undefined : fitSchema(agreementWords, rawWords, report);
    if (!words || !found) continue;
    checkWords(found, words, report);
    if (name === 'en.yaml') checkReading(youngestBand(found), textsOf(words), [], report);
  }
  return problems;
}

function checkPromises(root: string, found: Agreement, folder: string, today: string, report: Report): void {
  if (found.id !== folder) {
    report({ path: 'id', expected: folder, found: found.id, todo: 'give the agreement the name of its folder' });
  }
  if (found.reviewOn < today) {
    const todo = 'look at the wording again, then set the next date';
    report({ path: 'reviewOn', expected: `a day from ${today} on`, found: found.reviewOn, todo, stale: true });
  }
  found.promises.forEach(({ picture, check }, p) => {
    const path = `promises[${p}]`;
    checkPicture(root, picture, `${path}.picture`, report);
    check.options.forEach((option, o) =>
      checkPicture(root, option.picture, `${path}.check.options[${o}].picture`, report),
    );
    const right = check.options.filter((option) => option.right).length;
    if (check.options.length >= 2 && right === 1) return;
    report({
      path: `${path}.check.options`,
      expected: 'two or three options, exactly one of them right',
      found: `${check.options.length} options, ${right} right`,
      todo: 'add an option, or mark the one that keeps the promise',
    });
  });
}

function checkWords(found: Agreement, words: AgreementWords, report: Report): void {
  checkSameIds(idsOf(found.promises), words.promises, 'promises', GRAPH, report);
  for (const { id, check } of found.promises) {
    const options = words.promises[id]?.check.options;
    if (options) checkSameIds(idsOf(check.options), options, `promises.${id}.check.options`, GRAPH, report);
  }
}

/** An agreement that spans bands is written for the youngest. */
function youngestBand({ years }: Agreement) {
  return BANDS.find((band) => years.some((year) => bandOf(year) === band))!;
}

function textsOf(words: AgreementWords): ReadText[] {
  return [
    ...(['title', 'intro', 'sign'] as const).map((path) => ({ path, text: words[path] })),
    ...Object.entries(words.promises).flatMap(([id, { promise, why, check }]) => [
      { path: `promises.${id}.promise`, text: promise },
      { path: `promises.${id}.why`, text: why },
      { path: `promises.${id}.check.question`, text: check.question },
      ...Object.entries(check.options).flatMap(([option, { label, said }]) => [
        { path: `promises.${id}.check.options.${option}.label`, text: label },
        { path: `promises.${id}.check.options.${option}.said`, text: said },
      ]),
    ]),
  ];
}
