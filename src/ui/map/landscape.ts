/** Paints the page of the picture book behind the windows, and the winding way from one to the next. */
import type { Band } from '../../domain/curriculum.ts';

const CLOUD = 'c-8-26 22-46 46-34c10-26 54-28 66-2c24-10 46 8 40 36z';

function cloud(x: number, y: number): string {
  return `<path d="M${x} ${y}${CLOUD}" fill="#FFFFFF"/>`;
}

function flower(x: number, y: number, petal: string): string {
  const petals = [0, 72, 144, 216, 288]
    .map((turn) => `<ellipse cx="0" cy="-9" rx="5.5" ry="8" transform="rotate(${turn})"/>`)
    .join('');
  return (
    `<g transform="translate(${x} ${y})"><path d="M0 4V34" stroke="#3A8653" stroke-width="5"/>` +
    `<g fill="${petal}">${petals}</g><circle r="5.5" fill="#FFB02E"/></g>`
  );
}

function tree(x: number, y: number, size: number): string {
  return (
    `<g transform="translate(${x} ${y}) scale(${size})"><path d="M-9 0c4-34 2-58 1-90h16c-1 32-3 56 1 90z" fill="#80543F"/>` +
    `<path d="M0-210c40 0 62 30 56 56c26 22 8 62-22 62c-18 18-50 18-68 0c-30 0-48-40-22-62c-6-26 16-56 56-56z" fill="#3A8653"/>` +
    `<path d="M-10-196c24 0 38 18 34 36c16 14 4 36-14 34c-12 12-34 10-42-2c-20-2-26-24-12-36c-2-18 14-32 34-32z" fill="#63AD62"/></g>`
  );
}

const SUN = '<circle cx="150" cy="120" r="104" fill="#FFEFC2"/><circle cx="150" cy="120" r="66" fill="#FFD98A"/>';
const FAR = '<path d="M-60 620C180 470 420 520 640 590S1240 430 1660 560V960H-60Z" fill="#E4F1C8"/>';
const MIDDLE = '<path d="M-60 720C260 580 520 700 800 690S1360 560 1660 690V960H-60Z" fill="#CFE5A6"/>';
const NEAR = '<path d="M-60 838C300 760 620 850 900 826S1400 770 1660 838V960H-60Z" fill="#B5D684"/>';
const FLOWERS = [
  flower(210, 838, '#8D65C5'),
  flower(262, 858, '#FFFFFF'),
  flower(1290, 838, '#FF8A65'),
  flower(1348, 852, '#FFFFFF'),
  flower(1420, 836, '#8D65C5'),
].join('');
const STREAM =
  '<path d="M980 566C900 640 1010 700 930 780S940 900 900 960" fill="none" stroke="#8CCFE0" stroke-width="64"/>' +
  '<path d="M980 566C900 640 1010 700 930 780S940 900 900 960" fill="none" stroke="#A9DEEA" stroke-width="42"/>';

const GROUND: Partial<Record<Band, string>> = {
  eyfs: FAR + MIDDLE + NEAR + FLOWERS,
  ks1: [FAR, tree(1380, 560, 0.9), tree(1484, 580, 1.15), MIDDLE, STREAM, tree(96, 724, 1.2), NEAR, FLOWERS].join(''),
};

/** Decorative; fills whatever lies behind the windows. */
export function landscape(band: Band): string {
  return (
    '<svg class="book-land" viewBox="0 0 1600 900" preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false" stroke-linecap="round">' +
    `${SUN}${cloud(520, 150)}${cloud(1180, 110)}${cloud(900, 240)}${GROUND[band] ?? ''}</svg>`
  );
}

/** From the first window down to the second, up to the third, and so on; stretched to where they stand. */
export const WINDING =
  '<svg class="book-path" viewBox="0 0 600 200" preserveAspectRatio="none" aria-hidden="true" focusable="false">' +
  '<path d="M100 50C160 60 140 140 200 150S240 60 300 50S340 140 400 150S440 60 500 50" fill="none" vector-effect="non-scaling-stroke"/></svg>';
