/** Rosters as schools' systems export them and as Excel saves them: the same children, whatever the file looks like. */
// cspell:ignore Bromcom
import { describe, expect, test } from 'vitest';
import { planRoster, type School } from '../../../../../src/server/services/roster/plan.ts';

const SCHOOL: School = {
  classes: [
    { id: 'rb', name: 'RB' },
    { id: '3h', name: '3H' },
  ],
  pupils: [],
};
const CHILDREN = [
  ['Zoë', "O'Neill", 'R', 'RB'],
  ['Kit', 'Ashby-Rowe', '3', '3H'],
  ['Siân', 'Müller', '3', '3H'],
];

/** Headings and rows as each system writes them. */
const SYSTEMS: Record<string, string[][]> = {
  SIMS: [
    ['Class List, Autumn Term'],
    [],
    ['Surname', 'Forename', 'Preferred Forename', 'Reg Group', 'Year Taught In', 'Gender'],
    ["O'Neill", 'Zoë', 'Zoë', 'RB', 'Year R', 'F'],
    ['Ashby-Rowe', 'Christopher', 'Kit', '3H', 'Year  3', 'M'],
    ['Müller', 'Siân', '', '3H', 'Year  3', 'F'],
    [],
  ],
  'SIMS, one column for the name': [
    ['Name', 'Reg', 'Yr'],
    ["O'Neill, Zoë", 'RB', 'R'],
    ['Ashby-Rowe, Kit', '3H', '3'],
    ['Müller, Siân', '3H', '3'],
  ],
  Arbor: [
    [
      'Legal First Name',
      'Preferred First Name',
      'Preferred Last Name',
      'Legal Last Name',
      'Year Group',
      'Registration Form',
    ],
    ['Zoë', '', '', "O'Neill", 'Reception', 'RB'],
    ['Christopher', 'Kit', 'Ashby-Rowe', 'Ashby', 'Year 3', '3H'],
    ['Siân', 'Siân', 'Müller', 'Müller', 'Year 3', '3H'],
  ],
  Bromcom: [
    ['LegalSurname', 'PreferredName', 'LegalForename', 'NC Year', 'TutorGroup'],
    ["O'Neill", '', 'Zoë', '0', 'RB'],
    ['Ashby-Rowe', 'Kit', 'Christopher', '03', '3H'],
    ['Müller', 'Siân', 'Siân', '03', '3H'],
  ],
  ScholarPack: [
    ['Forename', 'Surname', 'Known As', 'Year', 'Class'],
    ['Zoë', "O'Neill", 'Zoë', 'Y R', 'RB'],
    ['Christopher', 'Ashby-Rowe', 'Kit', 'Y3', '3H'],
    ['Siân', 'Müller', '', 'Y3', '3H'],
  ],
};

const csv = (rows: string[][], separator: string) =>
  rows.map((row) => row.map((cell) => (cell.includes(separator) ? `"${cell}"` : cell)).join(separator)).join('\r\n');

const ENCODINGS: Record<string, (text: string) => Uint8Array> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with its mark': (text) => Buffer.from(`\uFEFF${text}`),
  'UTF-16, little end first': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'UTF-16, big end first': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  'Windows-1252': (text) => Buffer.from(text.replaceAll("'", '\u0092'), 'latin1'),
};
const SEPARATORS = { comma: ',', semicolon: ';', tab: '\t' };

const cases = Object.keys(SYSTEMS).flatMap((system) =>
  Object.keys(ENCODINGS).flatMap((encoding) =>
    Object.entries(SEPARATORS).map(([name, separator]) => ({ system, encoding, name, separator })),
  ),
);

test.each(cases)('$system in $encoding, by $name', ({ system, encoding, separator }) => {
  const { preview } = planRoster(ENCODINGS[encoding]!(csv(SYSTEMS[system]!, separator)), SCHOOL);
  expect([preview.problems, preview.refusals]).toEqual([[], 0]);
  const added = preview.lines.filter(({ action }) => action === 'add');
  expect(added.map(({ forename, surname, yearGroup, className }) => [forename, surname, yearGroup, className])).toEqual(
    CHILDREN,
  );
});

describe('children who are not in the file', () => {
  const known = (id: string, forename: string, classId: string) => {
    const displayName = `${forename} A`;
    return { id, forename, surname: 'Ash', displayName, yearGroup: '3' as const, classId };
  };
  const school = { ...SCHOOL, pupils: [known('1', 'Ivy', '3h'), known('2', 'Ned', '3h'), known('3', 'Pip', 'rb')] };
  const file = (rows: string) => Buffer.from(`Forename,Surname,Year Group,Class\n${rows}`);

  test('are shown where the file names their class, and stay in it', () => {
    const { preview, changes } = planRoster(file('Ivy,Ash,3,3H\n'), school);
    expect(preview.missing).toEqual([{ pupilId: '2', forename: 'Ned', surname: 'Ash', className: '3H' }]);
    expect(changes).toEqual([]);
  });

  test('are not shown when they only moved class, or when their line is refused', () => {
    expect(planRoster(file('Ivy,Ash,3,3H\nNed,Ash,R,RB\nPip,Ash,R,RB\n'), school).preview.missing).toEqual([]);
    const twins = { ...school, pupils: [...school.pupils, known('4', 'Ned', 'rb')] };
    const refused = planRoster(file('Ivy,Ash,3,3H\nNed,Ash,3,3H\nNed,Ash,4,3H\n'), twins).preview;
    expect(refused.refusals).toBe(1);
    expect(refused.missing.map(({ pupilId }) => pupilId)).not.toContain('2');
  });

  test('of a file that cannot be read are nobody', () => {
    expect(planRoster(file(''), school).preview.missing).toEqual([]);
  });
});
