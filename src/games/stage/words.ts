/** Breaks words into lines that fit, and draws them on a canvas in the page's own letters. */

export interface Letters {
  family: string;
  /** Pixels. */
  size: number;
  weight: number;
  colour: string;
  dir: 'ltr' | 'rtl';
}

const LEADING = 1.25;
/** Letters that have not come by then are not waited for. Milliseconds. */
const LETTERS_WITHIN = 1_500;

/** @param measure pixels that a text takes; a word that is wider than `width` stands alone */
export function brokenInto(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

export function fontOf({ weight, size, family }: Letters): string {
  return `${weight} ${size}px ${family}`;
}

/** Waits for the page's letters: what is drawn in others would stay so. */
export async function lettersCome(letters: Letters): Promise<void> {
  const late = new Promise<void>((resolve) => setTimeout(resolve, LETTERS_WITHIN));
  await Promise.race([document.fonts.load(fontOf(letters)), late]).catch(() => undefined);
}

export interface Lines {
  lines: string[];
  width: number;
  height: number;
  /** Pixels from one line to the next. */
  leading: number;
}

/** How a text breaks, and how large it is. */
export function linesOf(context: CanvasRenderingContext2D, text: string, width: number, letters: Letters): Lines {
  context.font = fontOf(letters);
  const measure = (part: string) => context.measureText(part).width;
  const lines = brokenInto(text, width, measure);
  const leading = letters.size * LEADING;
  return { lines, width: Math.max(0, ...lines.map(measure)), height: lines.length * leading, leading };
}

/** Draws lines around `x`, from `top` down. */
export function drawLines(
  context: CanvasRenderingContext2D,
  { lines, leading }: Lines,
  x: number,
  top: number,
  letters: Letters,
): void {
  context.font = fontOf(letters);
  context.fillStyle = letters.colour;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.direction = letters.dir;
  lines.forEach((line, index) => context.fillText(line, x, top + leading * (index + 0.5)));
}
