/** What a roster file will do: adds, updates and refusals, line by line. */
import { describe, expect, test } from 'vitest';
import { planRoster } from '../../../../../src/server/services/roster/plan.ts';
import type { KnownPupil } from '../../../../../src/server/services/roster/plan.ts';
import { readYearGroup } from '../../../../../src/server/services/roster/line.ts';

const CLASSES = [
  { id: 'class-3h', name: '3H' },
  { id: 'class-4k', name: '4K' },
];
const ADA: KnownPupil = {
  id: 'ada',
  forename: 'Ada',
  surname: 'Lovelace',
  displayName: 'Ada L',
  yearGroup: '3',
  classId: 'class-3h',
};
const plan = (rows: string, pupils: KnownPupil[] = []) =>
  planRoster(new TextEncoder().encode(`Forename,Surname,Year Group,Class\n${rows}`), { classes: CLASSES, pupils });
const first = (rows: string, pupils: KnownPupil[] = []) => plan(rows, pupils).preview.lines[0]!;

test('a refused line says whom it is about, where the name can be read', () => {
  expect(first('Bo,Hart,9,3H')).toMatchObject({ action: 'refuse', forename: 'Bo', surname: 'Hart' });
  expect(first('=1,Hart,3,3H')).not.toHaveProperty('surname');
});

describe('a line is refused', () => {
  test.each([
    ['=HYPERLINK("http://x"),Lovelace,3,3H', 'forename-formula'],
    ['+1,Lovelace,3,3H', 'forename-formula'],
    ['@SUM(A1),Lovelace,3,3H', 'forename-formula'],
    ['＝1+1,Lovelace,3,3H', 'forename-formula'],
    ['\u200B=1,Lovelace,3,3H', 'forename-formula'],
    ['Ada,<b>Lovelace</b>,3,3H', 'surname-markup'],
    ['Ada,&lt;script&gt;,3,3H', 'surname-markup'],
    [`${'a'.repeat(41)},Lovelace,3,3H`, 'forename-too-long'],
    ['4da,Lovelace,3,3H', 'forename-not-a-name'],
    ['Ada 🐝,Lovelace,3,3H', 'forename-not-a-name'],
    [',Lovelace,3,3H', 'forename-missing'],
    ['Ada,\u202E\u200B,3,3H', 'surname-missing'],
    ['Ada,Lovelace,7,3H', 'year-unknown'],
    ['Ada,Lovelace,,3H', 'year-missing'],
    ['Ada,Lovelace,3,9Z', 'class-unknown'],
    ['Ada,Lovelace,3,', 'class-missing'],
    ['"Ada"x,Lovelace,3,3H', 'broken-quotes'],
    ['Ada', 'surname-missing'],
  ])('%s', (row, reason) => {
    const line = first(row);
    expect(line.action).toBe('refuse');
    expect(line.reasons).toContain(reason);
  });

  test('with every reason at once', () => {
    expect(first('=1,<i>,99,nowhere').reasons).toEqual([
      'forename-formula',
      'surname-markup',
      'year-unknown',
      'class-unknown',
    ]);
  });
});

describe('a line is taken', () => {
  test('direction and zero-width marks are removed, and that is said', () => {
    const line = first('\u202EA\u200Bda,Love\u2066lace,3,3H');
    expect(line).toMatchObject({
      action: 'add',
      forename: 'Ada',
      surname: 'Lovelace',
      displayName: 'Ada L',
      reasons: ['marks-removed'],
    });
  });

  test('a whole name in the forename column loses its surname', () => {
    expect(first('Ada Lovelace,Lovelace,3,3H')).toMatchObject({
      forename: 'Ada',
      displayName: 'Ada L',
      reasons: ['surname-in-forename'],
    });
  });

  test('blank and repeated lines are skipped, a child with two years is refused', () => {
    const { preview } = plan('Ada,Lovelace,3,3H\n,,,\nADA,lovelace,3,3h\nAda,Lovelace,4,3H\n');
    expect(preview.lines.map((line) => [line.line, line.action, ...line.reasons])).toEqual([
      [2, 'add'],
      [3, 'skip', 'blank-line'],
      [4, 'skip', 'duplicate-line'],
      [5, 'refuse', 'same-child-twice'],
    ]);
    expect(preview).toMatchObject({ adds: 1, updates: 0, refusals: 1 });
  });

  test.each([
    ['Year 3', '3'],
    ['Y4', '4'],
    ['yr 5', '5'],
    ['6', '6'],
    ['Reception', 'R'],
    ['YR', 'R'],
    ['R', 'R'],
    ['0', 'R'],
    ['Nursery', 'N'],
    ['N2', 'N'],
    ['13', null],
    ['Year', null],
    ['', null],
  ])('year group %j is %j', (raw, year) => {
    expect(readYearGroup(raw)).toBe(year);
  });
});

describe('a second import', () => {
  test('of the same file changes nothing', () => {
    expect(plan('Ada,Lovelace,3,3H', [ADA])).toMatchObject({
      changes: [],
      preview: { lines: [{ action: 'unchanged', displayName: 'Ada L' }] },
    });
  });

  test('moves a child whose name is known once', () => {
    const { changes, preview } = plan('Ada,Lovelace,4,4K', [ADA]);
    expect(preview.lines[0]).toMatchObject({ action: 'update', reasons: ['moves-class'] });
    expect(changes).toMatchObject([{ pupil: { id: 'ada' }, classId: 'class-4k', yearGroup: '4' }]);
  });

  test('does not guess which of two children is meant', () => {
    const other = { ...ADA, id: 'other', classId: null };
    expect(first('Ada,Lovelace,4,4K', [ADA, other])).toMatchObject({
      action: 'refuse',
      reasons: ['two-children-match'],
    });
  });

  test('keeps the names of those who stay, and tells newcomers apart from them', () => {
    const { changes } = plan('Ada,Lee,3,3H\nAda,Long,3,3H', [ADA]);
    expect(changes.map((change) => change.displayName)).toEqual(['Ada Le', 'Ada Lo']);
  });

  test('has another fingerprint once the school has changed', () => {
    const before = plan('Ada,Lovelace,4,3H', [ADA]).preview.fingerprint;
    expect(plan('Ada,Lovelace,4,3H', [ADA]).preview.fingerprint).toBe(before);
    expect(plan('Ada,Lovelace,4,3H', [{ ...ADA, yearGroup: '2' }]).preview.fingerprint).not.toBe(before);
    expect(plan('Ada,Lovelace,4,3H', []).preview.fingerprint).not.toBe(before);
  });
});
