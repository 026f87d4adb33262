/** The agreements as they ship: every year has one, and together they answer what policies ask of an agreement. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { wordingBandOf } from '../../src/domain/agreement.ts';
import { YEAR_GROUPS } from '../../src/domain/curriculum.ts';
import { agreement, agreementWords } from '../../src/schemas/content/agreement.ts';

const FOLDER = resolve(import.meta.dirname, '../../content/agreements');
const read = (file: string): unknown => parse(readFileSync(`${FOLDER}/${file}`, 'utf8'));
const all = readdirSync(FOLDER).map((id) => ({
  ...agreement.parse(read(`${id}/agreement.yaml`)),
  words: agreementWords.parse(read(`${id}/en.yaml`)),
}));

it('gives each year from Reception to Year 6 one agreement, with words that they read or hear', () => {
  for (const year of YEAR_GROUPS.filter((one) => one !== 'N')) {
    const own = all.filter(({ years }) => years.includes(year));
    expect(own, `Year ${year}`).toHaveLength(1);
    expect(own[0]!.words.bands[wordingBandOf(year)], `Year ${year}`).toBeDefined();
  }
});

describe.each(all)('$id', ({ promises, words }) => {
  it('answers each ask of policies about what children promise', () => {
    const answered = new Set(promises.flatMap(({ answers }) => answers));
    const asked = Array.from({ length: 10 }, (_, index) => `P${index + 12}`);
    expect(asked.filter((ask) => !answered.has(ask))).toEqual([]);
  });

  it('ends with telling, and never blames', () => {
    expect(promises.at(-1)!.answers).toContain('P16');
    const said = JSON.stringify(words);
    expect(said).toMatch(/n(o|ev)(t|er) (my|your) fault/);
    expect(said).not.toMatch(/stranger danger|you should have|naughty|stupid/i);
  });

  it('does not always have the right answer in the same place', () => {
    const places = promises.map(({ check }) => check.options.findIndex(({ right }) => right));
    expect(new Set(places).size).toBeGreaterThan(1);
  });
});
