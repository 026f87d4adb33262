/** The light in the wood: a sun with warm rings by day; by night stars, and the moon is where Magpie is. */
import { byNight } from '../../stage/night.ts';

/** The disc in the sky, in the one colour nothing else has. */
const DISC = /<circle cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)" fill="#FFE6AE"\/>/;
/** Each as a share of the disc’s radius, and how strong it is. */
const RINGS = [
  [3.6, 0.16],
  [2.5, 0.22],
  [1.6, 0.4],
] as const;
/** From the disc, in units of the drawing, and how large. */
const STARS = [
  [-760, -84, 3],
  [-640, 10, 2],
  [-420, -110, 3.5],
  [-330, 30, 2],
  [-240, -60, 2.5],
  [-150, 120, 2],
  [0, -40, 3],
  [60, 70, 2],
  [140, -90, 3],
  [210, 50, 2],
  [-520, 120, 2.5],
  [-380, 150, 2],
] as const;

export function lit(markup: string, isNight: boolean): string {
  if (!isNight) return markup.replace(DISC, (disc, x, y, r) => rings(x, y, r) + disc);
  /* What shines is put in after the rest has gone dark. */
  let sky: string[] = [];
  const dark = byNight(
    markup.replace(DISC, (_, x: string, y: string) => {
      sky = [x, y];
      return '<!--sky-->';
    }),
  );
  return dark.replace('<!--sky-->', () => stars(Number(sky[0]), Number(sky[1])));
}

function rings(x: string, y: string, r: string): string {
  return RINGS.map(
    ([wide, strong]) => `<circle cx="${x}" cy="${y}" r="${Number(r) * wide}" fill="#FFE6AE" opacity="${strong}"/>`,
  ).join('');
}

function stars(x: number, y: number): string {
  return STARS.map(
    ([right, down, size]) => `<circle cx="${x + right}" cy="${y + down}" r="${size}" fill="#F4EBCB" opacity=".8"/>`,
  ).join('');
}
