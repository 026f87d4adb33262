/** What parents read is whole: a page for each age and place, and a way to help that ends with the right people. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { BANDS } from '../../src/domain/curriculum.ts';
import { parentsPage, worry } from '../../src/schemas/content/parents.ts';
import { filesIn } from '../../src/tools/content-check/read-file.ts';

const PARENTS = resolve(import.meta.dirname, '../../content/parents');
const read = (file: string) => readFileSync(`${PARENTS}/${file}`, 'utf8');
const headOf = (file: string) => parentsPage.parse(parse(/^---\n(.*?)\n---\n/s.exec(read(file))![1]!));

it('has a page for each age', () => {
  const bands = filesIn(`${PARENTS}/en/ages`, '.md').map((name) => headOf(`en/ages/${name}`).band);
  expect(bands.sort()).toEqual([...BANDS].sort());
});

it('has a page for each place where families meet screens', () => {
  const places = ['ai.md', 'chat.md', 'games.md', 'photos.md', 'search.md', 'speakers.md', 'video.md'];
  expect(filesIn(`${PARENTS}/en/places`, '.md')).toEqual(places);
});

describe('the way to help', () => {
  const { questions, helps } = worry.parse(parse(read('worry.yaml')));
  const routesOf = (id: string) => helps.find((help) => help.id === id)!.routes;

  it('asks first of all whether a child is in danger, and then says 999 and nothing else', () => {
    expect(questions[0]!.answers[0]!.to).toBe('in-danger');
    expect(routesOf('in-danger')).toEqual(['emergency']);
  });

  it('leads grooming and threats to the police who know them, and never bullying', () => {
    for (const id of ['tell-ceop', 'threats', 'picture-with-adult']) expect(routesOf(id)[0], id).toBe('ceop');
    for (const { id, routes } of helps.filter(({ id }) => /unkind/.test(id))) expect(routes, id).not.toContain('ceop');
  });

  it('offers Childline or the NSPCC wherever a child may need somebody to talk to', () => {
    const withoutTalk = helps.filter(({ routes }) => !routes.includes('childline') && !routes.includes('nspcc'));
    expect(withoutTalk.map(({ id }) => id)).toEqual(['in-danger', 'spent', 'account']);
  });

  it('sends pictures of abuse on a website to those who take them down', () => {
    expect(routesOf('found-online')[0]).toBe('iwf');
    expect(routesOf('picture-among-children')[0]).toBe('report-remove');
  });

  it('never asks anybody to keep, copy or send a private picture', () => {
    const words = parse(read('en/worry.yaml')) as { helps: Record<string, { steps: string[] }> };
    for (const id of ['picture-with-adult', 'picture-among-children', 'picture-of-another-child', 'found-online']) {
      expect(words.helps[id]!.steps.join(' '), id).toMatch(/do not (look|copy|save)|not copy|do not look for it/i);
    }
  });
});
