/** Draws the band's map for a page: the wood goes on past its edges, and mist lies where nothing can be played yet. */
import { inlineArt } from '../kit/inline-art.ts';
import type { Place } from './places.ts';

/** The river, the path and a few trees outside the drawing, so that no screen shows its edge. */
const RIVER = 'M640-40C690-120 690-260 760-420M930 940C960 1010 950 1090 1000 1200';
const PATH = 'M-40 612C-140 624-330 560-760 600';
const BEYOND = `<g class="beyond" fill="none">
<path d="${RIVER}" stroke="#8CCFE0" stroke-width="62" stroke-linecap="butt"/>
<path d="${RIVER}" stroke="#A9DEEA" stroke-width="40"/>
<path d="${PATH}" stroke="#E2C38F" stroke-width="40" stroke-linecap="butt"/>
<path d="${PATH}" stroke="#F3DDB3" stroke-width="28"/>
${trees('M-120 250v-36M-190 330v-36M-250 220v-36M-110 800v-36M-210 860v-36M1680 420v-36M1760 330v-36M1720 560v-36M1830 470v-36M1690 830v-36M1800 780v-36M1040-60v-36M1130-100v-36')}
</g>`;

/** A tree stands on the top of each of its trunks: crown, then its lit side. */
function trees(trunks: string): string {
  const tops = [...trunks.matchAll(/M(-?\d+)[ ]?(-?\d+)v-36/g)].map(([, x, y]) => [Number(x), Number(y) - 48] as const);
  const dots = (dx: number, dy: number) => tops.map(([x, y]) => `M${x + dx} ${y + dy}h0`).join('');
  return (
    `<path d="${trunks}" stroke="#80543F" stroke-width="10"/>` +
    `<path d="${dots(-13, 0)}${dots(14, 2)}${dots(0, -17)}" stroke="#3A8653" stroke-width="43"/>` +
    `<path d="${dots(-7, -12)}" stroke="#63AD62" stroke-width="36"/>`
  );
}

/** Soft banks of mist over a place, by its spot on the map. */
function mist({ spot }: Place, x: number, y: number): string {
  const banks = [
    [-70, -6, 58, 24],
    [40, 4, 76, 26],
    [-20, -44, 66, 22],
    [66, -70, 44, 16],
    [-88, -92, 40, 15],
  ].map(([dx, dy, rx, ry]) => `<ellipse cx="${x + dx!}" cy="${y + dy!}" rx="${rx}" ry="${ry}"/>`);
  return `<g class="mist ${spot}" fill="#F4FAE6">${banks.join('')}</g>`;
}

export function wood(asleep: readonly Place[]): string {
  const map = inlineArt('map/map-bright');
  const banks = asleep.map((place) => {
    const [, x, y] = new RegExp(`class="place ${place.spot}" data-x="(\\d+)" data-y="(\\d+)"`).exec(map)!;
    return mist(place, Number(x), Number(y));
  });
  return map
    .replace('<svg ', '<svg class="wood-drawing" ')
    .replace('<g class="front">', `${BEYOND}<g class="front">`)
    .replace(/<\/svg>$/, `${banks.join('')}</svg>`);
}

/** The same wood by night, as an old map in its frame. */
export function nightWood(): string {
  return inlineArt('map/map-night').replace('<svg ', '<svg class="wood-drawing" ');
}
