/** Checks the interface's words: each has a description, each key asked for exists, placeholders are the same everywhere. */
import { messages } from '../../schemas/content/messages.ts';
import { fitSchema } from './fit-schema.ts';
import { answers, keysUsed } from './message-use.ts';
import { shown, type Problem, type Report } from './problem.ts';
import { filesIn, foldersIn, readContent } from './read-file.ts';

const FOLDER = 'content/messages';
const SOURCE = 'en';
type Texts = Map<string, string>;

export function checkMessages(root: string): Problem[] {
  const problems: Problem[] = [];
  const english = textsOf(root, SOURCE, problems);
  for (const locale of foldersIn(`${root}/${FOLDER}`).filter((name) => name !== SOURCE)) {
    compare(english, textsOf(root, locale, problems), (key) => fileOf(locale, key), problems);
  }
  const areas = filesIn(`${root}/${FOLDER}/${SOURCE}`, '.json').map((name) => name.replace('.json', ''));
  const told = new Set<string>();
  for (const use of areas.length === 0 ? [] : keysUsed(root, areas)) {
    if (told.has(use.key) || [...english.keys()].some((key) => answers(key, use))) continue;
    told.add(use.key);
    problems.push({
      file: use.file,
      path: `line ${use.line}`,
      expected: `a key of ${fileOf(SOURCE, use.key)}`,
      found: use.key,
      todo: 'add the message with its description, or correct the key',
    });
  }
  return problems;
}

const fileOf = (locale: string, key: string) => `${FOLDER}/${locale}/${key.split('.')[0]}.json`;

/** All texts of a language by key, reporting what is wrong with its files. */
function textsOf(root: string, locale: string, problems: Problem[]): Texts {
  const texts: Texts = new Map();
  for (const name of filesIn(`${root}/${FOLDER}/${locale}`, '.json')) {
    const file = `${FOLDER}/${locale}/${name}`;
    const report: Report = (problem) => problems.push({ file, ...problem });
    const raw = readContent(root, file, report);
    if (raw === undefined || !fitSchema(messages, raw, report)) {
      /** A file with one bad description still has its keys; they are not reported as missing, too. */
      for (const [key, message] of Object.entries(raw ?? {}))
        texts.set(key, String((message as { text?: unknown })?.text));
      continue;
    }
    const found = messages.parse(raw);
    for (const [key, { text }] of Object.entries(found)) {
      texts.set(key, text);
      checkKey(key, name.replace('.json', ''), Object.keys(found), report);
    }
  }
  return texts;
}

function checkKey(key: string, area: string, all: string[], report: Report): void {
  if (key.split('.')[0] !== area) {
    report({
      path: key,
      expected: `a key that begins with ${area}.`,
      found: key,
      todo: 'move it to the file of its area',
    });
  }
  const [, base, form] = /^(.*)_(zero|one|two|few|many|other)$/.exec(key) ?? [];
  if (base && form !== 'other' && !all.includes(`${base}_other`)) {
    report({
      path: key,
      expected: `${base}_other beside it`,
      found: 'nothing',
      todo: 'add the form for all other numbers',
    });
  }
}

function compare(english: Texts, texts: Texts, file: (key: string) => string, problems: Problem[]): void {
  for (const [key, text] of texts) {
    const source = english.get(key) ?? english.get(key.replace(/_[a-z]+$/, '_other'));
    if (source === undefined) {
      problems.push({
        file: file(key),
        path: key,
        expected: 'a key English has',
        found: key,
        todo: 'correct the key, or remove it',
      });
    } else if (placeholdersOf(text) !== placeholdersOf(source)) {
      problems.push({
        file: file(key),
        path: key,
        expected: `the placeholders of English: ${placeholdersOf(source) || 'none'}`,
        found: shown(text),
        todo: 'use the same placeholders',
      });
    }
  }
}

export function placeholdersOf(text: string): string {
  return [...new Set(text.match(/\{\{.*?\}\}/g) ?? [])].sort().join(' ');
}
