/** Takes a mascot's drawings apart: what is the same in every pose, what each pose changes, and what each part turns on. */
import { measured, readDrawing, shown, type Piece } from './drawings.ts';

/** A part of a figure in one pose, in the order it is drawn. */
export interface Part {
  /** `tail`, `arm-left`, … or within the head `face`, `whites`, `pupils`, `lids`, `brows`, `rest`, `talk`, `over`. */
  part: string;
  inHead: boolean;
  /** The picture of it: a piece by name. */
  piece: string;
}

export interface Pose {
  parts: Part[];
  /** Degrees the head is held at. */
  headTilt: number;
}

export interface Figure {
  pieces: Piece[];
  poses: Record<string, Pose>;
  /** What each part turns on, in the drawing's units. */
  pivots: Record<string, { x: number; y: number }>;
}

/** Strokes reach this far beyond their paths: half of an arm. */
const MARGIN = 10;
/** From this radius on, a white circle in the eyes is the eye itself and not a glint. */
const EYE_FROM = 8;
const NECK = { x: 100, y: 132 };

/** @param addressOf the address of the drawing of a pose */
export async function readFigure<Name extends string>(
  names: readonly Name[],
  addressOf: (pose: Name) => string,
): Promise<Figure> {
  const drawings = await Promise.all(names.map((name) => readDrawing(addressOf(name))));
  const markups = new Map<string, string>();
  const named = (markup: string) => {
    const known = markups.get(markup) ?? `piece-${markups.size}`;
    markups.set(markup, known);
    return known;
  };
  const pivots: Figure['pivots'] = { head: NECK };
  const poses: Record<string, Pose> = {};
  drawings.forEach((drawing, index) => {
    const parts: Part[] = [];
    let headTilt = 0;
    for (const group of drawing.children) {
      const part = group.getAttribute('class') ?? 'body';
      const pivot = group.getAttribute('data-pivot')?.split(' ').map(Number);
      if (pivot) pivots[part] = { x: pivot[0]!, y: pivot[1]! };
      if (part !== 'head') {
        parts.push({ part, inHead: false, piece: named(shown(group)) });
        continue;
      }
      const turned = /rotate\(([-\d.]+)[ ,]([-\d.]+)[ ,]([-\d.]+)\)/.exec(group.getAttribute('transform') ?? '');
      headTilt = Number(turned?.[1] ?? 0);
      if (turned) pivots['head'] = { x: Number(turned[2]), y: Number(turned[3]) };
      for (const { part: inner, markup } of partsOfHead(group)) {
        parts.push({ part: inner, inHead: true, piece: named(markup) });
      }
    }
    poses[names[index]!] = { parts, headTilt };
  });
  const pieces = measured([...markups].map(([markup, name]) => ({ name, markup, margin: MARGIN })));
  return { pieces, poses, pivots };
}

/** The head in layers: eyes that can look, lids that can shut, a mouth that can speak, and what lies under and over them. */
function partsOfHead(head: Element): { part: string; markup: string }[] {
  const found: { part: string; markup: string }[] = [];
  const add = (part: string, markup: string) => markup !== '' && found.push({ part, markup });
  let still = '';
  let part = 'face';
  for (const child of head.children) {
    const name = child.getAttribute('class') ?? '';
    if (!['eyes', 'lids', 'brows', 'mouth'].includes(name)) {
      still += shown(child);
      continue;
    }
    add(part, still);
    still = '';
    part = 'over';
    if (name === 'eyes') {
      const isWhite = (eye: Element) =>
        eye.getAttribute('fill') === '#FFF' && Number(eye.getAttribute('r')) >= EYE_FROM && eye.tagName === 'circle';
      const eyes = [...child.children];
      const pupils = eyes.filter((eye) => eye.tagName === 'circle' && !isWhite(eye));
      add(
        'whites',
        eyes
          .filter((eye) => !pupils.includes(eye) && eye.tagName === 'circle')
          .map(shown)
          .join(''),
      );
      add('pupils', pupils.map(shown).join(''));
      add(
        'over',
        eyes
          .filter((eye) => eye.tagName !== 'circle')
          .map(shown)
          .join(''),
      );
    } else if (name === 'mouth') {
      add('rest', without(child, '.talk'));
      add('talk', without(child, '.rest'));
    } else {
      add(name, shown(child));
    }
  }
  add('over', still);
  return found;
}

function without(mouth: Element, selector: string): string {
  const copy = mouth.cloneNode(true) as Element;
  copy.querySelectorAll(selector).forEach((part) => part.remove());
  copy.querySelectorAll('[display]').forEach((part) => part.removeAttribute('display'));
  return shown(copy);
}
