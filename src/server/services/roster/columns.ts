/** Which column of a roster file is which: the headings that schools and their systems use. */

export const ROSTER_COLUMNS = ['forename', 'surname', 'yearGroup', 'className'] as const;
export type RosterColumn = (typeof ROSTER_COLUMNS)[number];

/** Compared without case, spaces and punctuation: `Year Group`, `year_group` and `YEAR-GROUP` are one. */
const HEADINGS: Record<RosterColumn, readonly string[]> = {
  forename: [
    ...['forename', 'forenames', 'first name', 'first names', 'given name', 'given names'],
    ...['preferred forename', 'preferred first name', 'preferred name', 'chosen forename', 'chosen name', 'known as'],
    ...['legal forename', 'legal first name', 'pupil forename', 'pupil first name'],
    ...['student forename', 'student first name'],
  ],
  surname: [
    ...['surname', 'last name', 'family name', 'preferred surname', 'preferred last name'],
    ...['legal surname', 'legal last name', 'pupil surname', 'pupil last name', 'student surname', 'student last name'],
  ],
  yearGroup: [
    ...['year group', 'year', 'yr', 'yr group', 'curriculum year', 'national curriculum year', 'year taught in'],
    ...['NC year', 'NC year (actual)'],
  ],
  className: [
    ...['class', 'class name', 'form', 'form group', 'reg', 'reg group', 'tutor group'],
    ...['registration', 'registration group', 'registration form', 'registration class'],
  ],
};

/** A single column with the whole name; the file must tell forename and surname apart. */
const WHOLE_NAMES = ['name', 'full name', 'pupil', 'pupil name', 'student', 'student name', 'child', 'child name'];

const plain = (heading: string) =>
  heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]/gu, '');

export interface FoundColumns {
  /** Position in the row. Where two headings mean the same, the first in the order of HEADINGS is taken. */
  at: Partial<Record<RosterColumn, number>>;
  missing: RosterColumn[];
  /** There is one column for the whole name. */
  wholeName: boolean;
}

export function findColumns(header: readonly string[]): FoundColumns {
  const headings = header.map(plain);
  const at: FoundColumns['at'] = {};
  for (const column of ROSTER_COLUMNS) {
    const heading = HEADINGS[column].map(plain).find((name) => headings.includes(name));
    if (heading) at[column] = headings.indexOf(heading);
  }
  return {
    at,
    missing: ROSTER_COLUMNS.filter((column) => at[column] === undefined),
    wholeName: WHOLE_NAMES.map(plain).some((name) => headings.includes(name)),
  };
}
