/** Checks what parents read: pages that fit, plain words, links that lead somewhere, and the two ways through questions. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parentsPage, type ParentsPage } from '../../schemas/content/parents.ts';
import { checkWays } from './check-ways.ts';
import { fitSchema } from './fit-schema.ts';
import { checkParentsText } from './parents-text.ts';
import type { Problem, Report } from './problem.ts';
import { foldersIn } from './read-file.ts';
import type { ReadText } from './reading-level.ts';

const FOLDER = 'content/parents';
/** Pages that are made of other content, below `/parents/`. */
const MADE = ['', 'worry', 'listening', 'talk-cards', 'family-agreement', 'school'];

interface Page {
  /** Below its language, without its ending. */
  path: string;
  file: string;
  head?: ParentsPage | undefined;
  body: string;
}

export function checkParents(root: string): Problem[] {
  if (!existsSync(join(root, FOLDER))) return [];
  const problems: Problem[] = [];
  const known = { guide: idsIn(root, 'guides.yaml', 'guides'), age: idsIn(root, 'minimum-ages.yaml', 'ages') };
  const helps = idsIn(root, 'help-routes.yaml', 'routes');
  for (const locale of foldersIn(join(root, FOLDER))) {
    const pages = pagesOf(root, locale, problems);
    for (const page of pages) {
      const report: Report = (problem) => problems.push({ file: page.file, ...problem });
      if (!page.head) continue;
      checkTonight(page, report);
      missing(page.head.guides, known.guide, 'guides', 'facts/guides.yaml', report);
      missing(page.head.ages, known.age, 'ages', 'facts/minimum-ages.yaml', report);
      checkLinks(page, pages, [...helps, ...known.guide], report);
      if (locale === 'en') checkParentsText(textsOf(page.head, page.body), report);
    }
  }
  return [...problems, ...checkWays(root)];
}

function idsIn(root: string, file: string, list: string): string[] {
  const path = join(root, 'content/facts', file);
  if (!existsSync(path)) return [];
  const facts = parse(readFileSync(path, 'utf8')) as Record<string, { id: string }[]> | null;
  return (facts?.[list] ?? []).map(({ id }) => id);
}

function pagesOf(root: string, locale: string, problems: Problem[]): Page[] {
  return readdirSync(join(root, FOLDER, locale), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
    .map((name) => {
      const file = `${FOLDER}/${locale}/${name}`;
      const report: Report = (problem) => problems.push({ file, ...problem });
      const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(join(root, file), 'utf8')) ?? [];
      return { path: name.replace(/\.md$/, ''), file, head: fitSchema(parentsPage, parse(head), report), body };
    });
}

/** By age and by place a parent finds what to say tonight, and one setting. */
function checkTonight({ path, head }: Page, report: Report): void {
  if (!head || (head.band === undefined && !/^(ages|places)\//.test(path))) return;
  for (const field of ['say', 'setting'] as const) {
    if (head[field] !== undefined) continue;
    report({ path: field, expected: 'something for tonight', found: 'nothing', todo: 'add it' });
  }
}

function missing(ids: string[], known: string[], path: string, file: string, report: Report): void {
  for (const id of ids.filter((id) => !known.includes(id))) {
    report({ path, expected: `an id of content/${file}`, found: id, todo: 'correct the id, or add the fact' });
  }
}

function checkLinks({ body }: Page, pages: Page[], outside: string[], report: Report): void {
  for (const [, to = ''] of body.matchAll(/\]\(([^)]*)\)/g)) {
    const [, fact] = /^(?:help|guide):(.*)$/.exec(to) ?? [];
    const [, inside] = /^\/parents\/(?:([^#]*)\/)?(?:#.*)?$/.exec(to) ?? [];
    const leads = fact
      ? outside.includes(fact)
      : /^\/(privacy|accessibility|about)\/(children\/)?$/.test(to) ||
        (to.startsWith('/parents/') && [...MADE, ...pages.map(({ path }) => path)].includes(inside ?? ''));
    if (leads) continue;
    const expected = 'a page of ours, help:<id> or guide:<id>';
    report({ path: '', expected, found: to, todo: 'correct the link' });
  }
}

function textsOf({ title, lead, say, setting }: ParentsPage, body: string): ReadText[] {
  const plain = body
    .replace(/\]\([^)]*\)/g, '')
    .replace(/^\s*(?:[-*]|\d+\.)\s+/gm, '\n')
    .replace(/[*_#>[\]]/g, '')
    .split(/\n\s*\n/)
    .map((part) => part.replaceAll('\n', ' ').trim());
  const said = [title, lead, say, setting?.heading, ...(setting?.steps ?? [])].filter((text) => text !== undefined);
  return [...said, ...plain.filter(Boolean)].map((text) => ({ path: '', text }));
}
