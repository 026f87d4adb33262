/** CSV that leaves the product never holds a cell that a spreadsheet would run. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { writeCsv } from '../../../../src/server/services/csv-writer.ts';

/** Independent of the writer's own list: what OWASP names, with full-width forms. */
const RUNS = /^[\s\u200B-\u200F\u202A-\u202E\uFEFF"]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

const piece = fc.constantFrom(
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '\r\n',
  ',',
  ';',
  '"',
  "'",
  '|',
  ' ',
  '＝',
  '＋',
  '－',
  '＠',
  '\u200B',
  '\u2028',
  'cmd',
  'Ada',
  '1',
);
const hostile = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

test('whatever the cells hold, and at whichever separator it is split', () => {
  fc.assert(
    fc.property(fc.array(fc.array(hostile, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
      const csv = writeCsv(rows);
      for (const delimiter of [',', ';', '\t']) {
        const cells = Papa.parse<string[]>(csv.slice(1), { delimiter }).data.flat();
        for (const cell of cells) for (const line of cell.split(/\r|\n/u)) expect(line).not.toMatch(RUNS);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('ordinary cells come back as they were', () => {
  const rows = [
    ['Name', 'Signed'],
    ["Zoë O'Neill", '2 Nov 2026, 10:15'],
    ['Anne-Marie "Annie" L', ''],
  ];
  const csv = writeCsv(rows);
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(Papa.parse(csv.slice(1).trimEnd()).data).toEqual(rows);
});

test('a formula is kept for reading, not for running', () => {
  expect(writeCsv([['=1+1']])).toBe('\uFEFF"\'=1+1"\r\n');
});
