/** The drey and the notice tree, as they stand in the painted wood: what is tucked in warms the drey, what is pinned hangs on the board. */
import { measured, type Area } from '../../stage/drawings.ts';
import { Container, Image } from '../../stage/phaser.js';
import { sheetOf } from '../../stage/pictures.ts';
import type { Point } from '../../stage/motion.ts';
import type { Glow, Paper } from './papers.ts';
import type { Landmark } from './scenery.ts';
import { Spot } from './spot.ts';
import type { World } from './world.ts';

export interface Wood {
  /** Stands behind everything else on the canvas, and moves with the trees. */
  box: Container;
  tuck: Spot;
  pin: Spot;
  /** Where a leaf lies in the drey, and on the board as the `number`th of those pinned. */
  hole(): Point;
  nail(number: number): Point;
  middle(): Point;
  /** How large a card hangs on the board; how large it can hang there alone, to be read. */
  pinnedScale(paper: Paper): number;
  acrossScale(paper: Paper): number;
  /** Hangs a card on the board at once. */
  hang(paper: Paper, number: number): void;
  /** Takes every card down. @param bare without the notices that hang there by themselves */
  clear(bare: boolean): void;
  /** @param share 0 to 1 of what is private lies in the drey */
  warm(share: number): void;
  live(time: number, passed: number, calm: boolean): void;
}

const COLUMNS = 3;

/** @param mirror mirrors a point for languages read from right to left */
export async function growWood(
  world: World,
  drawing: SVGSVGElement,
  glow: Glow,
  mirror: (at: Point) => Point,
): Promise<Wood> {
  const { stage, scenery, port } = world;
  const { scene } = stage;
  const { drey, board, scale } = scenery;
  const density = scale * stage.density();
  const bareBoard = drawing.querySelector('g.board')!.cloneNode(true) as Element;
  bareBoard.querySelector('g.cards')!.remove();
  const cut = (name: string, markup: string, area: Area) => ({ name, markup, area });
  const cuts = await sheetOf(
    scene,
    world.textures,
    'wood',
    [
      cut('drey', drawing.querySelector('g.drey')!.outerHTML, drey.area),
      cut('board', drawing.querySelector('g.board')!.outerHTML, board.area),
      cut('bare', bareBoard.outerHTML, board.area),
    ],
    density,
  );
  const pixel = 1 / stage.density();
  const box = new Container(scene, 0, 0);
  const flipped = port.dir === 'rtl';

  const cornerOf = ({ area, x, y }: Landmark) => ({ x: x + area.x * scale, y: y + area.y * scale });
  const spotOf = (landmark: Landmark, hangs: boolean) => {
    const corner = cornerOf(landmark);
    const foot = mirror({
      x: corner.x + (landmark.area.width * scale) / 2,
      y: corner.y + (hangs ? 0 : landmark.area.height * scale),
    });
    const light = { ...mirror(landmark.middle), radius: landmark.radius * 1.75 };
    return new Spot(stage, foot, glow, light, hangs);
  };
  const tuck = spotOf(drey, false);
  const pin = spotOf(board, true);
  const picture = (name: string, originY: number) => {
    const { texture, frame } = cuts.get(name)!;
    return new Image(scene, 0, 0, texture, frame).setOrigin(0.5, originY).setScale(pixel).setFlipX(flipped) as Image;
  };
  const nest = picture('drey', 1);
  const warmth = new Image(scene, 0, 0, glow(drey.radius * 0.9, drey.radius * 0.9).texture) as Image;
  const holeAt = mirror({ x: drey.middle.x, y: drey.middle.y + drey.radius * 0.06 });
  warmth.setPosition(holeAt.x - tuck.body.x, holeAt.y - tuck.body.y);
  warmth.setScale(pixel).setAlpha(0);
  tuck.body.add([nest, warmth]);
  const panel = picture('board', 0);
  pin.body.add(panel);
  box.add([tuck.glow, pin.glow, tuck.body, pin.body]);
  let pinned: Image[] = [];
  let warmed = 0;

  const nail = (number: number): Point => {
    const column = number % COLUMNS;
    const row = Math.floor(number / COLUMNS) % 2;
    const { middle, radius } = board;
    return mirror({ x: middle.x + (column - 1) * radius * 0.7, y: middle.y + (row ? 0.42 : -0.26) * radius });
  };
  const pinnedScale = ({ width, height }: Paper) => (board.radius * 0.68) / Math.max(width, height);

  /** The leaf above it takes its part of the height. */
  const acrossScale = ({ width, height }: Paper) =>
    Math.min(1, (board.radius * 2.1) / width, (board.radius * 1.3) / (height + 24));

  return {
    box,
    tuck,
    pin,
    hole: () => holeAt,
    nail,
    middle: () => mirror({ x: board.middle.x, y: board.middle.y + board.radius * 0.06 }),
    pinnedScale,
    acrossScale,
    hang(paper, number) {
      const at = nail(number);
      const card = new Image(scene, at.x - pin.body.x, at.y - pin.body.y, paper.texture) as Image;
      card.setScale(pixel * pinnedScale(paper)).setAngle([-4, 3, -2, 4, -3, 2][number % 6]!);
      const { texture, frame, density: dense } = world.things.get('pin')!;
      const head = new Image(
        scene,
        card.x,
        card.y - (paper.height * pinnedScale(paper)) / 2 + 3,
        texture,
        frame,
      ) as Image;
      head.setScale((board.radius * 0.0045) / dense);
      pin.body.add([card, head]);
      pinned.push(card, head);
    },
    clear(bare) {
      pinned.forEach((card) => card.destroy());
      pinned = [];
      panel.setFrame(cuts.get(bare ? 'bare' : 'board')!.frame);
    },
    warm: (share) => void (warmed = share),
    live(time, passed, calm) {
      tuck.live(time, passed, calm);
      pin.live(time, passed, calm);
      const flicker = calm || stage.byProcessor ? 1 : 0.9 + 0.1 * Math.sin(time / 700);
      warmth.setAlpha(warmed * 0.85 * flicker);
    },
  };
}

/** The pieces of `art/games/drey.svg`, measured once. */
export function thingsOf(drawing: SVGSVGElement): ReturnType<typeof measured> {
  return measured(
    [...drawing.children].map((group) => {
      const copy = group.cloneNode(true) as Element;
      copy.removeAttribute('transform');
      return { name: group.getAttribute('class')!, markup: copy.outerHTML, margin: 4 };
    }),
  );
}
