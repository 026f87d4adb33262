/** Which column of a roster file is which: the headings that schools and their systems use. */

export const ROSTER_COLUMNS = ['forename', 'surname', 'yearGroup', 'className'] as const;
export type RosterColumn = (typeof ROSTER_COLUMNS)[number];

/**
 * Compared without case, spaces and punctuation: `Year Group`, `year_group` and `YEAR-GROUP` are one. What SIMS, Arbor,
 * Bromcom and ScholarPack call them; the name a child goes by comes before the name on the birth certificate.
 */
const HEADINGS: Record<RosterColumn, readonly string[]> = {
  forename: [
    ...['preferred forename', 'preferred first name', 'preferred name', 'preferred given name', 'chosen forename'],
    ...['chosen first name', 'chosen name', 'known as', 'known by', 'known name'],
    ...['forename', 'forenames', 'first name', 'first names', 'given name', 'given names'],
    ...['pupil forename', 'pupil first name', 'student forename', 'student first name', 'child forename'],
    ...['child first name', 'legal forename', 'legal forenames', 'legal first name', 'legal given name'],
  ],
  surname: [
    ...['preferred surname', 'preferred last name', 'preferred family name', 'chosen surname', 'chosen last name'],
    ...['surname', 'last name', 'family name', 'pupil surname', 'pupil last name', 'student surname'],
    ...['student last name', 'child surname', 'child last name', 'legal surname', 'legal last name'],
    'legal family name',
  ],
  yearGroup: [
    ...['year group', 'year', 'yr', 'yr group', 'curriculum year', 'national curriculum year', 'year taught in'],
    ...['NC year', 'NC year (actual)', 'NC year group', 'actual NC year', 'current year', 'current year group'],
    ...['year group name', 'pupil year group', 'student year group'],
  ],
  className: [
    ...['class', 'class name', 'current class', 'form', 'form group', 'form name', 'current form', 'reg', 'reg group'],
    ...['tutor group', 'tutor', 'registration', 'registration group', 'registration form', 'registration class'],
    ...['current registration form', 'registration form name', 'pupil class'],
  ],
};

/** A single column with the whole name; its cells are written `Surname, Forename`. */
const WHOLE_NAMES = [
  ...['name', 'full name', 'pupil', 'pupil name', 'student', 'student name', 'child', 'child name'],
  ...['legal name', 'legal full name', 'preferred full name', 'display name', 'surname, forename'],
  ...['last name, first name', 'surname, first name', 'name (surname, forename)', 'pupil full name'],
];

const plain = (heading: string) =>
  heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]/gu, '');

export interface FoundColumns {
  /**
   * Positions in the row. Where two headings mean the same, the one that comes first in HEADINGS counts; the next is
   * read where its cell is blank, as a preferred name often is.
   */
  at: Record<RosterColumn, number[]>;
  missing: RosterColumn[];
  /** Position of one column for the whole name, read where forename and surname have none of their own. */
  wholeName: number | null;
}

export function findColumns(header: readonly string[]): FoundColumns {
  const headings = header.map(plain);
  const positions = (names: readonly string[]) =>
    names
      .map(plain)
      .filter((name) => headings.includes(name))
      .map((name) => headings.indexOf(name));
  const at = Object.fromEntries(
    ROSTER_COLUMNS.map((column) => [column, positions(HEADINGS[column])]),
  ) as FoundColumns['at'];
  const ownNames = at.forename.length > 0 && at.surname.length > 0;
  const wholeName = ownNames ? null : (positions(WHOLE_NAMES)[0] ?? null);
  const named = (column: RosterColumn) => wholeName !== null && (column === 'forename' || column === 'surname');
  return { at, wholeName, missing: ROSTER_COLUMNS.filter((column) => at[column].length === 0 && !named(column)) };
}
