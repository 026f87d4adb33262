/** Times and dates as staff read them; always the schools' own clock, so that server and browser agree. */

const ZONE = 'Europe/London';

/** `13:05` */
export function timeOf(at: number, locale: string): string {
  return new Intl.DateTimeFormat(dated(locale), { hour: '2-digit', minute: '2-digit', timeZone: ZONE }).format(at);
}

/** `4 September 2026` */
export function dateOf(at: number, locale: string): string {
  return new Intl.DateTimeFormat(dated(locale), { dateStyle: 'long', timeZone: ZONE }).format(at);
}

/** `4 Sept 2026`, for tables. */
export function shortDateOf(at: number, locale: string): string {
  return new Intl.DateTimeFormat(dated(locale), { dateStyle: 'medium', timeZone: ZONE }).format(at);
}

/** English dates are British; pseudo-languages have no dates of their own. */
function dated(locale: string): string {
  return locale === 'en' || /-X[A-Z]$/.test(locale) ? 'en-GB' : locale;
}
