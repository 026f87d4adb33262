/** Reads a roster file into lines of four cells, or says what is wrong with the file as a whole. */
import Papa from 'papaparse';
import { ROSTER_MAX_BYTES, ROSTER_MAX_ROWS } from '../../../schemas/api/classes.ts';
import type { RosterProblem } from '../../../schemas/api/classes.ts';
import { findColumns, ROSTER_COLUMNS } from './columns.ts';
import type { FoundColumns, RosterColumn } from './columns.ts';

export interface RosterFileLine {
  /** Counts from 1 and includes the header; a quoted cell may span several. */
  line: number;
  blank: boolean;
  /** Quotation marks that do not match. */
  broken: boolean;
  cells: Record<RosterColumn, string>;
}
export interface RosterFile {
  problems: RosterProblem[];
  lines: RosterFileLine[];
}

/** Blank lines count too, up to this many: a file of nothing else is refused before it is parsed. */
const LINES_MAX = ROSTER_MAX_ROWS * 5;
/** ZIP (also xlsx, ods), the old Excel format, PDF, gzip, and pictures. */
const BINARY_STARTS = ['504b', 'd0cf11e0', '25504446', '1f8b', '89504e47', 'ffd8ff', '7b5c727466'];
const DELIMITERS = [',', ';', '\t'] as const;

const refused = (...problems: RosterProblem[]): RosterFile => ({ problems, lines: [] });

export function readRosterFile(bytes: Uint8Array): RosterFile {
  if (bytes.length > ROSTER_MAX_BYTES) return refused('too-large');
  if (isBinary(bytes)) return refused('not-a-text-file');
  const text = decode(bytes);
  if (text === null) return refused('encoding');
  if (text.trim() === '') return refused('empty');
  if (countLineBreaks(text) > LINES_MAX) return refused('too-many-rows');

  const rows = parse(text).filter((row) => row.cells.length > 1 || !isBlank(row.cells));
  const top = rows.findIndex((row) => !isBlank(row.cells));
  const header = rows[top];
  if (!header) return refused('empty');
  const columns = findColumns(header.cells);
  if (columns.missing.length > 0) return refused(...columnProblems(columns));

  const lines = rows.slice(top + 1).map((row) => ({
    line: row.line,
    blank: isBlank(row.cells),
    broken: row.broken,
    cells: Object.fromEntries(ROSTER_COLUMNS.map((column) => [column, row.cells[columns.at[column]!] ?? ''])) as Record<
      RosterColumn,
      string
    >,
  }));
  const children = lines.filter((line) => !line.blank).length;
  if (children > ROSTER_MAX_ROWS) return refused('too-many-rows');
  if (children === 0) return refused('no-children');
  return { problems: [], lines };
}

/** A NUL belongs to no CSV in UTF-8; in UTF-16 it does, and that is told apart by its byte order mark. */
function isBinary(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  if (BINARY_STARTS.some((magic) => start.startsWith(magic))) return true;
  return bytes.includes(0) && !start.startsWith('fffe') && !start.startsWith('feff');
}

/** UTF-8 with or without its mark; null for any other encoding. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
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

/** Whatever of the three stands most often in the first line that holds any text. */
function delimiterOf(text: string): string {
  const first = /\S.*/u.exec(text)?.[0] ?? '';
  const outsideQuotes = first.replace(/"[^"]*"/gu, '');
  const count = (delimiter: string) => outsideQuotes.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

function countLineBreaks(text: string): number {
  return text.match(/\r\n|\n|\r/gu)?.length ?? 0;
}

const COLUMN_WORDS = { forename: 'forename', surname: 'surname', yearGroup: 'year-group', className: 'class' } as const;

function columnProblems({ missing, wholeName }: FoundColumns): RosterProblem[] {
  const problems: RosterProblem[] = missing.map((column) => `missing-${COLUMN_WORDS[column]}` as const);
  return wholeName && missing.includes('forename') ? ['whole-name-column', ...problems] : problems;
}
