/** A mascot on the canvas: takes poses, breathes, blinks, looks at things, speaks, hops; still where no motion is wanted. */
import type { Figure, Part } from './figure.ts';
import { blinks, breathAt, followed, gathered, gazeTo, type Point } from './motion.ts';
import { Container, Image } from './phaser.js';
import { sheetOf, type Cut } from './pictures.ts';
import type { Stage } from './stage.ts';
import type { Textures } from './textures.ts';

export interface Mascot {
  /** Its feet stand at this container’s origin. */
  body: Container;
  pose(name: string): void;
  /** Looks at a point of the stage, or straight ahead. */
  lookAt(point: Point | null): void;
  speak(on: boolean): void;
  /** A little jump of joy. @param height in the drawing’s units */
  hop(height?: number): void;
  /** Before every frame. */
  live(time: number, passed: number, calm: boolean): void;
}

export interface Standing {
  /** Pixels from the feet to the top of the drawing. */
  height: number;
  /** Where the feet are in the drawing. */
  feet: Point;
}

/** The drawings are 240 units high; Sorrel’s and Magpie’s feet stand just above their lower edge. */
const DRAWN = 240;
const LIP_MS = 140;
const PUPIL_REACH = 3;
const HEAD_REACH = 4;
const NEAR = 160;
/** Where the processor paints, it moves so often. Milliseconds. */
const STEP_MS = 33;

export async function castMascot(
  stage: Stage,
  textures: Textures,
  name: string,
  figure: Figure,
  { height, feet }: Standing,
): Promise<Mascot> {
  const { scene } = stage;
  const unit = height / DRAWN;
  const cuts = await sheetOf(scene, textures, name, figure.pieces, unit * stage.density());
  const body = new Container(scene, 0, 0);
  const figureBox = new Container(scene, 0, 0);
  figureBox.setScale(unit);
  body.add(figureBox);
  const at = (part: string): Point => figure.pivots[part] ?? feet;
  const head = new Container(scene, at('head').x - feet.x, at('head').y - feet.y);
  /** The pictures of the present pose, by part. */
  const images = new Map<string, Image[]>();
  let posed = '';
  let mouth: { rest?: Image; talk?: Image } = {};
  let goal: Point | null = null;
  let gaze: Point = { x: 0, y: 0 };
  let speaking = false;
  let headTilt = 0;
  let squash = 0;
  let jump: { since: number; height: number } | null = null;
  let clock = 0;
  const step = gathered();
  const eyes = blinks(Math.random);

  const draw = ({ part, inHead, piece }: Part) => {
    const cut: Cut = cuts.get(piece)!;
    const pivot = at(inHead ? 'head' : part);
    const image = new Image(scene, 0, 0, cut.texture, cut.frame) as Image;
    image.setOrigin((pivot.x - cut.x) / cut.width, (pivot.y - cut.y) / cut.height);
    image.setScale(1 / cut.density);
    if (!inHead) image.setPosition(pivot.x - feet.x, pivot.y - feet.y);
    images.set(part, [...named(part), image]);
    return image;
  };
  const named = (part: string) => images.get(part) ?? [];

  function pose(wanted: string): void {
    const next = figure.poses[wanted];
    if (wanted === posed || !next) return;
    head.removeAll(true);
    figureBox.remove(head);
    figureBox.removeAll(true);
    images.clear();
    next.parts.forEach((part) => {
      const image = draw(part);
      if (!part.inHead) return void figureBox.add(image);
      if (!figureBox.exists(head)) figureBox.add(head);
      head.add(image);
    });
    mouth = { rest: named('rest')[0], talk: named('talk')[0] };
    headTilt = next.headTilt;
    if (posed) squash = 1;
    posed = wanted;
    show(false);
  }

  function show(shut: boolean): void {
    /* Eyes that are shut for joy need no lids. */
    const isShut = shut && named('pupils').length > 0;
    named('lids').forEach((lid) => lid.setVisible(isShut));
    named('whites').forEach((eye) => eye.setVisible(!isShut));
    named('pupils').forEach((eye) => eye.setVisible(!isShut));
    const open = speaking && Math.floor(clock / LIP_MS) % 2 === 0;
    mouth.rest?.setVisible(!open);
    mouth.talk?.setVisible(open);
  }

  function live(time: number, sinceLast: number, calm: boolean): void {
    clock = time;
    const passed = step(sinceLast, stage.byProcessor ? STEP_MS : 0);
    if (passed === null) return;
    const from = { x: body.x, y: body.y - height * 0.55 };
    const wanted = gazeTo(from, goal, NEAR);
    const soon = (now: number, then: number) => (calm ? then : followed(now, then, passed, 70));
    gaze = { x: soon(gaze.x, wanted.x), y: soon(gaze.y, wanted.y) };
    named('pupils').forEach((pupils) => pupils.setPosition(gaze.x * PUPIL_REACH, gaze.y * PUPIL_REACH));
    head.setPosition(at('head').x - feet.x + gaze.x * HEAD_REACH, at('head').y - feet.y + gaze.y * HEAD_REACH * 0.6);
    head.setAngle(headTilt + gaze.x * 4);
    if (calm) {
      figureBox.setScale(unit).setY(0);
      return show(false);
    }
    squash = followed(squash, 0, passed, 80);
    const breath = breathAt(time) * 0.012;
    let [stretch, up] = [breath - squash * 0.1, 0];
    if (jump) {
      const t = (time - jump.since) / 520;
      if (t >= 1) jump = null;
      else if (t < 0.22) stretch -= 0.14 * Math.sin((t / 0.22) * Math.PI);
      else {
        const flight = (t - 0.22) / 0.78;
        up = jump.height * 4 * flight * (1 - flight);
        stretch += 0.1 * Math.sin(flight * Math.PI);
      }
    }
    figureBox.setScale(unit * (1 - stretch * 0.7), unit * (1 + stretch)).setY(-up * unit);
    named('tail').forEach((tail) => tail.setAngle(Math.sin(time / 900) * 2.2));
    named('fx').forEach((fx) => fx.setAlpha(0.72 + 0.28 * Math.sin(time / 300)));
    show(eyes.shutAt(time));
  }

  return {
    body,
    pose,
    lookAt: (point) => void (goal = point),
    speak: (on) => void (speaking = on),
    hop: (up = 34) => void (jump = { since: clock, height: up }),
    live,
  };
}
