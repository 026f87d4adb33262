/** Shows a drawing of the day by night: every colour is dimmed towards teal. */

/** How much of its own light each of a colour's parts keeps: red goes first in the dark. */
const KEPT = [0.13, 0.178, 0.209] as const;
/** The night that is mixed in. */
const NIGHT = [6, 27, 33] as const;

/** @param markup SVG with colours written as three or six hexadecimal digits */
export function byNight(markup: string): string {
  return markup.replace(/#(?:[0-9A-F]{6}|[0-9A-F]{3})\b/gi, (colour) => {
    const digits =
      colour.length === 4 ? [...colour.slice(1)].flatMap((digit) => [digit, digit]).join('') : colour.slice(1);
    const parts = [0, 2, 4].map((start) => Number.parseInt(digits.slice(start, start + 2), 16));
    const dark = parts.map((part, index) => Math.round(part * KEPT[index]! + NIGHT[index]!));
    return `#${dark.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  });
}
