/** Shows a drawing of the day by night: every colour is dimmed towards teal. */

/** How much of its own light each of a colour's parts keeps: red goes first in the dark. */
const KEPT = [0.13, 0.178, 0.209] as const;
/** The night that is mixed in. */
const NIGHT = [6, 27, 33] as const;

/** @param markup SVG with colours written as six hexadecimal digits */
export function byNight(markup: string): string {
  return markup.replace(/#[0-9A-F]{6}\b/gi, (colour) => {
    const parts = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
    const dark = parts.map((part, index) => Math.round(part * KEPT[index]! + NIGHT[index]!));
    return `#${dark.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  });
}
