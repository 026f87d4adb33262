/** Writes CSV that no spreadsheet runs: CWE-1236, "CSV injection", with its full-width and other-separator variants. */

/** What makes Excel, LibreOffice or Sheets compute a cell; also full-width, small and mathematical forms. */
const COMPUTES = '=+\\-@|%\uFF1D\uFF0B\uFF0D\uFF20\uFE62\uFE63\uFE66\uFE6B\u2212\u207A\u207B';
const STARTS_COMPUTING = new RegExp(`^["'\\s\\p{Cf}]*[${COMPUTES}]`, 'u');
/** The same after a separator, for a spreadsheet that splits at another one than the comma. */
const STARTS_AFTER_SEPARATOR = new RegExp(`([;,|])(?=["'\\s\\p{Cf}]*[${COMPUTES}])`, 'gu');

/** Line breaks, tabs and control characters become spaces; what a spreadsheet would compute gets an apostrophe. */
function safeCell(text: string): string {
  const oneLine = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
  const inert = oneLine.replace(STARTS_AFTER_SEPARATOR, "$1'");
  return STARTS_COMPUTING.test(inert) ? `'${inert}` : inert;
}

/** UTF-8 with a byte order mark (Excel needs it), every cell quoted, lines ended by CR LF (RFC 4180). */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map((cell) => `"${safeCell(cell).replaceAll('"', '""')}"`).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
