import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { agreement } from '../../src/schemas/content/agreement.ts';
import { helpRoutes } from '../../src/schemas/content/facts.ts';
import { checkContent } from '../../src/tools/content-check/check-all.ts';
import { format } from '../../src/tools/content-check/problem.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (file: string): unknown => parse(readFileSync(`${ROOT}/content/${file}`, 'utf8'));

it('every content file is in order, today', () => {
  const today = new Date().toISOString().slice(0, 10);
  expect(checkContent(ROOT, today).map(format).join('\n')).toBe('');
});

describe('help routes', () => {
  const { routes } = helpRoutes.parse(read('facts/help-routes.yaml'));
  const shownTo = (audience: string) =>
    routes.filter((route) => route.shownTo.some((who) => who === audience)).map(({ id }) => id);

  it('shows the youngest their own grown-ups only', () => {
    expect(shownTo('eyfs')).toEqual([]);
    expect(shownTo('ks1')).toEqual([]);
  });

  it('shows Branches Childline and 999, and Canopy the CEOP safety centre too', () => {
    expect(shownTo('lks2')).toEqual(['childline', 'emergency']);
    expect(shownTo('uks2')).toEqual(['childline', 'emergency', 'ceop']);
    expect(routes.find(({ id }) => id === 'childline')!.phone).toBe('0800 1111');
  });
});

describe('the Years 2 to 4 agreement', () => {
  const { promises, years } = agreement.parse(read('agreements/years-2-4/agreement.yaml'));

  it('is signed by Years 2, 3 and 4 and answers P7 and P12 to P21', () => {
    expect(years).toEqual(['2', '3', '4']);
    const answered = new Set(promises.flatMap(({ answers }) => answers));
    const asked = ['P7', ...Array.from({ length: 10 }, (_, index) => `P${12 + index}`)];
    expect(asked.filter((ask) => !answered.has(ask))).toEqual([]);
  });
});
