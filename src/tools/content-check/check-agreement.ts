/** Checks one agreement: its promises, their small checks, and a wording that each band that signs it can read. */
import {
  wordingBandsOf,
  YOUNGEST_PROMISES_MAX,
  type Agreement,
  type AgreementWording,
  type AgreementWords,
} from '../../domain/agreement.ts';
import { BANDS, type Band } from '../../domain/curriculum.ts';
import { agreement, agreementWords } from '../../schemas/content/agreement.ts';
import { openContent } from './open-content.ts';
import { checkPicture } from './pictures.ts';
import type { Problem, Report } from './problem.ts';
import { checkReading, checkSpokenLines, type ReadText } from './reading-level.ts';
import { checkSameIds, idsOf } from './same-ids.ts';

const GRAPH = 'agreement.yaml';

/** @param today ISO date */
export function checkAgreement(root: string, id: string, today: string): Problem[] {
  const problems: Problem[] = [];
  const kind = { file: GRAPH, graph: agreement, words: agreementWords };
  const opened = openContent(root, `content/agreements/${id}`, kind, problems);
  if (!opened) return problems;
  const { graph: found, report, languages } = opened;
  checkPromises(root, found, id, today, report);
  for (const { isEnglish, words, report: reportWords } of languages) {
    checkBands(found, words, reportWords);
    for (const band of BANDS) {
      const wording = words.bands[band];
      if (!wording) continue;
      checkWords(found, wording, band, reportWords);
      if (isEnglish) checkReadingOf(words.title, wording, band, reportWords);
    }
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
  const isForYoungest = wordingBandsOf(found.years).includes('eyfs');
  if (isForYoungest && found.promises.length > YOUNGEST_PROMISES_MAX) {
    report({
      path: 'promises',
      expected: `at most ${YOUNGEST_PROMISES_MAX} promises for Reception and Year 1`,
      found: String(found.promises.length),
      todo: 'keep the ones that matter most at this age',
    });
  }
  found.promises.forEach(({ picture, check }, p) => {
    const path = `promises[${p}]`;
    checkPicture(root, picture, `${path}.picture`, report);
    check.options.forEach((option, o) =>
      checkPicture(root, option.picture, `${path}.check.options[${o}].picture`, report),
    );
    checkOptions(check.options, isForYoungest ? 2 : 3, `${path}.check.options`, report);
  });
}

function checkOptions(
  options: Agreement['promises'][number]['check']['options'],
  most: 2 | 3,
  path: string,
  report: Report,
): void {
  const right = options.filter((option) => option.right).length;
  if (options.length < 2 || options.length > most || right !== 1) {
    report({
      path,
      expected: `${most === 2 ? 'two' : 'two or three'} options, exactly one of them right`,
      found: `${options.length} options, ${right} right`,
      todo:
        options.length > most
          ? 'leave two: younger children choose between two pictures'
          : 'add an option, or mark the one that keeps the promise',
    });
  }
  if (new Set(options.map(({ picture }) => picture)).size < options.length) {
    const found = options.map(({ picture }) => picture).join(', ');
    report({ path, expected: 'a picture of its own for each option', found, todo: 'change one of the pictures' });
  }
}

/** A wording for each band that signs it, and none that nobody reads. */
function checkBands({ years }: Agreement, { bands }: AgreementWords, report: Report): void {
  const wanted = wordingBandsOf(years);
  for (const band of wanted.filter((one) => !bands[one])) {
    report({
      path: `bands.${band}`,
      expected: `a wording for band ${band}, which signs it`,
      found: 'nothing',
      todo: 'write the promises so that these children can read or hear them',
    });
  }
  for (const band of BANDS.filter((one) => bands[one] && !wanted.includes(one))) {
    report({
      path: `bands.${band}`,
      expected: `wordings for ${wanted.join(', ')} only`,
      found: band,
      todo: `remove it, or add its years to ${GRAPH}`,
    });
  }
}

function checkWords(found: Agreement, wording: AgreementWording, band: Band, report: Report): void {
  const path = `bands.${band}.promises`;
  checkSameIds(idsOf(found.promises), wording.promises, path, GRAPH, report);
  for (const { id, check } of found.promises) {
    const options = wording.promises[id]?.check.options;
    if (options) checkSameIds(idsOf(check.options), options, `${path}.${id}.check.options`, GRAPH, report);
  }
}

function checkReadingOf(title: string, wording: AgreementWording, band: Band, report: Report): void {
  const texts = [{ path: 'title', text: title }, ...textsOf(wording, `bands.${band}`)];
  const reportBand: Report = (problem) => report({ ...problem, path: problem.path || `bands.${band}` });
  checkReading(band, texts, [], reportBand);
  checkSpokenLines(band, texts, report);
}

function textsOf({ intro, promises, sign }: AgreementWording, path: string): ReadText[] {
  return [
    { path: `${path}.intro`, text: intro },
    { path: `${path}.sign`, text: sign },
    ...Object.entries(promises).flatMap(([id, { promise, why, check }]) => [
      { path: `${path}.promises.${id}.promise`, text: promise },
      { path: `${path}.promises.${id}.why`, text: why },
      { path: `${path}.promises.${id}.check.question`, text: check.question },
      ...Object.entries(check.options).flatMap(([option, { label, said }]) => [
        { path: `${path}.promises.${id}.check.options.${option}.label`, text: label },
        { path: `${path}.promises.${id}.check.options.${option}.said`, text: said },
      ]),
    ]),
  ];
}
