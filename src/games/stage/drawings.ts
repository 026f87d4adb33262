/** Takes the project's drawings apart: an SVG's named groups, each as markup that can be drawn by itself. */

/** In the drawing's own units. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One layer of an SVG: its markup and where it lies in the drawing. */
export interface Piece {
  name: string;
  markup: string;
  area: Area;
}

const SVG = 'http://www.w3.org/2000/svg';
const LINES = 'stroke-linecap="round" stroke-linejoin="round"';

const coming = new Map<string, Promise<SVGSVGElement>>();

/** A drawing of ours, fetched once and never changed. Throws when it cannot be fetched or is no SVG. */
export function readDrawing(address: string): Promise<SVGSVGElement> {
  let drawing = coming.get(address);
  if (!drawing) {
    drawing = fetched(address);
    coming.set(address, drawing);
    /* The next who needs it asks again. */
    drawing.catch(() => coming.delete(address));
  }
  return drawing;
}

async function fetched(address: string): Promise<SVGSVGElement> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  const root = new DOMParser().parseFromString(await answer.text(), 'image/svg+xml').documentElement;
  if (!(root instanceof SVGSVGElement)) throw new Error(`${address} is no SVG`);
  return root;
}

/** The first group of that name at any depth, as markup; parts that are hidden until needed are shown. */
export function groupOf(drawing: Element, name: string): string {
  const group = drawing.querySelector(`g.${name}`);
  if (!group) throw new Error(`The drawing has no group "${name}"`);
  return shown(group);
}

/** An element as markup of its own, displayed whatever it says itself. */
export function shown(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  copy.removeAttribute('display');
  return copy.outerHTML;
}

/** A whole SVG that shows `area` of the markup's units, `width` by `height` pixels large. */
export function svgOf(
  markup: string,
  { x, y, width, height }: Area,
  pixels: { width: number; height: number },
): string {
  return (
    `<svg xmlns="${SVG}" width="${pixels.width}" height="${pixels.height}" ` +
    `viewBox="${x} ${y} ${width} ${height}" preserveAspectRatio="none" ${LINES}>${markup}</svg>`
  );
}

/** Measures markup as the browser draws it; `margin` is what strokes reach beyond their paths. */
export function measured(pieces: { name: string; markup: string; margin: number }[]): Piece[] {
  const probe = document.createElementNS(SVG, 'svg');
  probe.setAttribute('width', '0');
  probe.setAttribute('height', '0');
  probe.setAttribute('aria-hidden', 'true');
  probe.innerHTML = pieces.map(({ markup }) => `<g>${markup}</g>`).join('');
  document.body.append(probe);
  const found = pieces.map(({ name, markup, margin }, index) => {
    const { x, y, width, height } = (probe.children[index] as SVGGraphicsElement).getBBox();
    return {
      name,
      markup,
      area: { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin },
    };
  });
  probe.remove();
  return found;
}
