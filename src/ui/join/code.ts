/** Reads a join code the way children type it: any case, with spaces or dashes, shown in capitals. */

/** Only its letters and digits, in capitals, at most `length` of them. */
export function tidyCode(typed: string, length: number): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/gu, '')
    .slice(0, length);
}
