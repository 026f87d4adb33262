/** What the benches found, as rows: each a number, what was asked of it, and whether it holds. */

export interface Row {
  /** The number's name in the project's list of targets, such as `S1`. */
  measure: string;
  what: string;
  value: number;
  unit: string;
  /** What is asked; a row without either is there to be compared with. */
  most?: number;
  least?: number;
  note?: string;
}

/** The smallest value that at least `share` (0–1) of `values` do not exceed: the nearest-rank percentile. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error('Nothing was measured.');
  return found;
}

export const median = (values: readonly number[]) => percentile(values, 0.5);

export function verdict({ value, most, least }: Row): 'ok' | 'over' | 'under' | '' {
  if (most === undefined && least === undefined) return '';
  if (most !== undefined && value > most) return 'over';
  return least !== undefined && value < least ? 'under' : 'ok';
}

function said(value: number, unit: string): string {
  const digits = Number.isInteger(value) ? 0 : Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0;
  const number = value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return unit === '' || unit === '×' ? number + unit : `${number} ${unit}`;
}

/** The rows as a table for people, one line each. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.measure,
    row.what,
    said(row.value, row.unit),
    row.most !== undefined
      ? `≤ ${said(row.most, row.unit)}`
      : row.least !== undefined
        ? `≥ ${said(row.least, row.unit)}`
        : '',
    verdict(row),
    row.note ?? '',
  ]);
  const all = [['', 'what', 'measured', 'target', '', 'note'], ...cells];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((line) => line[column]!.length)));
  const isNumber = (column: number) => column === 2 || column === 3;
  return all
    .map((line) =>
      line
        .map((cell, column) => (isNumber(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
