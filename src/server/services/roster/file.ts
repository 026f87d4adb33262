/** Reads a roster file into lines of four cells, or says what is wrong with the file as a whole. */
import Papa from 'papaparse';
import { ROSTER_MAX_BYTES, ROSTER_MAX_ROWS } from '../../../schemas/api/classes.ts';
import type { RosterProblem } from '../../../schemas/api/classes.ts';
import { findColumns, ROSTER_COLUMNS } from './columns.ts';
import type { FoundColumns, RosterColumn } from './columns.ts';
import { readText } from './encoding.ts';

export interface RosterFileLine {
  /** Counts from 1 and includes the header; a quoted cell may span several. */
  line: number;
  blank: boolean;
  /** Quotation marks that do not match. */
  broken: boolean;
  cells: Record<RosterColumn, string>;
  /** The name stands in one cell without the comma that tells surname and forename apart. */
  namesRunTogether: boolean;
}
export interface RosterFile {
  problems: RosterProblem[];
  lines: RosterFileLine[];
}

/** Blank lines count too, up to this many: a file of nothing else is refused before it is parsed. */
const LINES_MAX = ROSTER_MAX_ROWS * 5;
/** How many lines may stand above the headings: a report's title, its date, the school's name. */
const LINES_ABOVE_MAX = 10;
/** The headings stand within this many characters. */
const START_LENGTH = 10_000;
const DELIMITERS = [',', ';', '\t'] as const;

const refused = (...problems: RosterProblem[]): RosterFile => ({ problems, lines: [] });

export function readRosterFile(bytes: Uint8Array): RosterFile {
  if (bytes.length > ROSTER_MAX_BYTES) return refused('too-large');
  const read = readText(bytes);
  if ('problem' in read) return refused(read.problem);
  const { text } = read;
  if (text.trim() === '') return refused('empty');
  if (countLineBreaks(text) > LINES_MAX) return refused('too-many-rows');

  const rows = parse(text).filter((row) => row.cells.length > 1 || !isBlank(row.cells));
  const filled = rows.filter((row) => !isBlank(row.cells)).slice(0, LINES_ABOVE_MAX);
  if (filled.length === 0) return refused('empty');
  const header = filled.reduce((best, row) => (foundIn(row.cells) > foundIn(best.cells) ? row : best));
  const columns = findColumns(header.cells);
  if (columns.missing.length > 0) return refused(...columnProblems(columns));

  const lines = rows.slice(rows.indexOf(header) + 1).map((row) => ({
    line: row.line,
    blank: isBlank(row.cells),
    broken: row.broken,
    ...readCells(row.cells, columns),
  }));
  const children = lines.filter((line) => !line.blank).length;
  if (children > ROSTER_MAX_ROWS) return refused('too-many-rows');
  if (children === 0) return refused('no-children');
  return { problems: [], lines };
}

function parse(text: string): { line: number; broken: boolean; cells: string[] }[] {
  const parsed = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), preview: LINES_MAX });
  const broken = new Set(parsed.errors.filter((error) => error.type === 'Quotes').map((error) => error.row));
  let line = 1;
  return parsed.data.map((cells, index) => {
    const row = { line, broken: broken.has(index), cells };
    line += 1 + cells.reduce((sum, cell) => sum + countLineBreaks(cell), 0);
    return row;
  });
}

/** Whichever of the three makes the most columns known in one of the first lines; a comma when none does. */
function delimiterOf(text: string): string {
  const start = text.slice(0, START_LENGTH);
  const known = (delimiter: string) =>
    Math.max(...Papa.parse<string[]>(start, { delimiter, preview: LINES_ABOVE_MAX }).data.map((row) => foundIn(row)));
  return DELIMITERS.reduce((best, delimiter) => (known(delimiter) > known(best) ? delimiter : best));
}

/** How many of the four columns a row of headings names. */
const foundIn = (cells: readonly string[]) => ROSTER_COLUMNS.length - findColumns(cells).missing.length;

function readCells(cells: readonly string[], { at, wholeName }: FoundColumns) {
  const read = Object.fromEntries(
    ROSTER_COLUMNS.map((column) => [column, at[column].map((n) => cells[n] ?? '').find((cell) => cell.trim()) ?? '']),
  ) as Record<RosterColumn, string>;
  if (wholeName === null) return { cells: read, namesRunTogether: false };
  const [surname = '', ...forenames] = (cells[wholeName] ?? '').split(',');
  return {
    cells: { ...read, surname, forename: forenames.join(',') },
    namesRunTogether: surname.trim() !== '' && forenames.length === 0,
  };
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

function countLineBreaks(text: string): number {
  return text.match(/\r\n|\n|\r/gu)?.length ?? 0;
}

const COLUMN_WORDS = { forename: 'forename', surname: 'surname', yearGroup: 'year-group', className: 'class' } as const;

function columnProblems({ missing }: FoundColumns): RosterProblem[] {
  return missing.map((column) => `missing-${COLUMN_WORDS[column]}` as const);
}
