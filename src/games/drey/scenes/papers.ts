/** Paper things drawn once and then only moved: a leaf's card, a place's name, what somebody asks. */
import { canvasOf, inTurn, loadImage } from '../../stage/pictures.ts';
import { drawLines, lettersCome, linesOf } from '../../stage/words.ts';
import type { CardShape } from './sort-layout.ts';
import { INK, PAPER, type World } from './world.ts';

/** A picture of its own, with its size in CSS pixels. */
export interface Paper {
  texture: string;
  width: number;
  height: number;
}

/** What the shadow and the edge take around each paper, in pixels. */
const MARGIN = 8;
/** How far the rim of a chosen card reaches beyond it. Pixels. */
const RIM = 9;
const SHADE = 'rgba(50, 27, 65, 0.2)';

/** A card with the picture, and in bands that read with the words. */
export async function makeCard(
  world: World,
  name: string,
  picture: string,
  words: string,
  shape: CardShape,
): Promise<Paper> {
  const letters = world.letters(world.rem * (world.port.band === 'ks1' ? 1.5 : 1.25), 400);
  const [image] = await Promise.all([loadImage(world.port.picture(picture)), lettersCome(letters)]);
  return inTurn(async () => {
    const { row, tight, width, picture: side, hasWords } = shape;
    const pad = tight ? 9 : 14;
    const probe = canvasOf(1, 1);
    const forWords = row ? width - side - 3 * pad : width - 2 * pad;
    const lines = hasWords ? linesOf(probe, words, forWords, letters) : null;
    const height = row
      ? Math.max(side, lines?.height ?? 0) + 2 * pad * 0.7
      : side + 2 * pad + (lines ? lines.height + pad * 0.4 : 0);
    return paper(world, name, width, height, (context) => {
      sheet(context, width, height, world.port.band === 'eyfs' ? 26 : 18, world.port.band === 'lks2' ? 3 : 4);
      if (row) {
        const atStart = world.port.dir === 'ltr' ? pad : width - pad - side;
        context.drawImage(image, atStart, (height - side) / 2, side, side);
        const middle = world.port.dir === 'ltr' ? side + 2 * pad + forWords / 2 : pad + forWords / 2;
        if (lines) drawLines(context, lines, middle, (height - lines.height) / 2, letters);
      } else {
        context.drawImage(image, (width - side) / 2, pad, side, side);
        if (lines) drawLines(context, lines, width / 2, pad + side + pad * 0.4, letters);
      }
    });
  });
}

/** A sign with the name of a place. @param most pixels it may be wide */
export async function makeSign(world: World, name: string, words: string, most: number): Promise<Paper> {
  const letters = world.letters(world.rem * 1.25, 700);
  await lettersCome(letters);
  return inTurn(async () => {
    const lines = linesOf(canvasOf(1, 1), words, most - 28, letters);
    const [width, height] = [lines.width + 28, lines.height + 10];
    return paper(world, name, width, height, (context) => {
      sheet(context, width, height, 14, 3);
      drawLines(context, lines, width / 2, 5, letters);
    });
  });
}

/**
 * A bubble with what somebody asks.
 * @param most pixels it may be wide
 * @param tail where it points, from its middle
 * @param isBelow it stands below what it belongs to, and points up
 */
export async function makeBubble(
  world: World,
  name: string,
  words: string,
  most: number,
  tail: number,
  isBelow = false,
): Promise<Paper> {
  const letters = world.letters(world.rem * 1.25, 400);
  await lettersCome(letters);
  return inTurn(async () => {
    const lines = linesOf(canvasOf(1, 1), words, most - 36, letters);
    const [width, height] = [lines.width + 36, lines.height + 18];
    return paper(world, name, width, height + 16, (context) => {
      const at = Math.max(28, Math.min(width - 28, width / 2 + tail));
      if (isBelow) context.translate(0, 16);
      sheet(context, width, height, 20, 3);
      const [edge, point, inside] = isBelow ? [2, -15, 1] : [height - 2, height + 15, height - 6];
      context.fillStyle = PAPER;
      context.strokeStyle = INK;
      context.lineWidth = 3;
      context.beginPath();
      context.moveTo(at - 12, edge);
      context.lineTo(at + Math.sign(tail) * 10, point);
      context.lineTo(at + 12, edge);
      context.fill();
      context.stroke();
      context.fillRect(at - 11, inside, 22, 5);
      drawLines(context, lines, width / 2, 9, letters);
    });
  });
}

/** A picture alone. @param side pixels */
export async function makePicture(world: World, name: string, picture: string, side: number): Promise<Paper> {
  const image = await loadImage(world.port.picture(picture));
  return inTurn(async () => paper(world, name, side, side, (context) => context.drawImage(image, 0, 0, side, side)));
}

/** An amber rim to lay behind a card while it is chosen. */
export function makeRim(world: World, { width, height }: Paper): Paper {
  return paper(world, 'rim', width + 2 * RIM, height + 2 * RIM, (context) => {
    context.beginPath();
    context.roundRect(0, 0, width + 2 * RIM, height + 2 * RIM, 24);
    context.fillStyle = '#ffb02e';
    context.fill();
    context.lineWidth = 3;
    context.strokeStyle = INK;
    context.stroke();
  });
}

/** A soft light to lay behind what should be noticed, as large as it is shown: scaling it in every frame costs more. */
export type Glow = (width: number, height: number) => Paper;

/** Lights of one colour; each size is drawn once, when it is first wanted. */
export function glowsOf(world: World, [red, green, blue]: readonly [number, number, number]): Glow {
  const made = new Map<string, Paper>();
  return (wide, high) => {
    const [width, height] = [Math.round(wide), Math.round(high)];
    const size = `${width} ${height}`;
    const known = made.get(size);
    if (known) return known;
    const drawn = paper(world, 'glow', width, height, (context) => {
      context.scale(width / 2, height / 2);
      const light = context.createRadialGradient(1, 1, 0.12, 1, 1, 1);
      light.addColorStop(0, `rgba(${red}, ${green}, ${blue}, 0.85)`);
      light.addColorStop(0.5, `rgba(${red}, ${green}, ${blue}, 0.42)`);
      light.addColorStop(1, `rgba(${red}, ${green}, ${blue}, 0)`);
      context.fillStyle = light;
      context.fillRect(0, 0, 2, 2);
    });
    made.set(size, drawn);
    return drawn;
  };
}

function paper(
  { stage, textures }: World,
  of: string,
  width: number,
  height: number,
  draw: (context: CanvasRenderingContext2D) => void,
): Paper {
  const density = stage.density();
  const context = canvasOf((width + 2 * MARGIN) * density, (height + 2 * MARGIN) * density);
  context.scale(density, density);
  context.translate(MARGIN, MARGIN);
  draw(context);
  const texture = textures.name(of);
  textures.add(texture, context.canvas);
  return { texture, width, height };
}

function sheet(context: CanvasRenderingContext2D, width: number, height: number, radius: number, edge: number): void {
  const shape = (x: number, y: number) => {
    context.beginPath();
    context.roundRect(x, y, width, height, radius);
  };
  shape(2, 5);
  context.fillStyle = SHADE;
  context.fill();
  shape(0, 0);
  context.fillStyle = PAPER;
  context.fill();
  context.lineWidth = edge;
  context.strokeStyle = INK;
  context.stroke();
}
