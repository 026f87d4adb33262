/** The English school year, which turns on 1 September. */

/** `2026` for any day from 1 September 2026 to 31 August 2027 (UTC). */
export function schoolYearOf(now: number): number {
  const date = new Date(now);
  return date.getUTCMonth() >= 8 ? date.getUTCFullYear() : date.getUTCFullYear() - 1;
}
