/** The drey with everybody in it, level after level; takes touches and sends them to the round. */
import type { SortLevel, SortPlace } from '../../../domain/game.ts';
import type { Box } from '../../scene-port.ts';
import { readFigure } from '../../stage/figure.ts';
import { castMascot } from '../../stage/mascot.ts';
import type { Point } from '../../stage/motion.ts';
import { Container, Image } from '../../stage/phaser.js';
import type { DreyState } from '../model/rules.ts';
import { touched } from './joy.ts';
import type { Leaf } from './leaf.ts';
import { glowsOf, makeBubble, makeSign, type Paper } from './papers.ts';
import { Person } from './person.ts';
import { SortAct, type Company } from './sort-act.ts';
import { mirrored, sortLayout, type SortLayout } from './sort-layout.ts';
import { awaitMagpie } from './visitor.ts';
import { growWood } from './wood.ts';
import { around, isIn, type Act, type World } from './world.ts';

export const SORREL_POSES = ['happy', 'thinking', 'worried', 'proud', 'listening', 'speaking'] as const;
const SORREL_FEET = { x: 104, y: 229 };
const AMBER = [255, 196, 84] as const;
/** Pixels a finger moves before a touch is a drag. */
const SLACK = 10;
/** By how many signs of each place would fit side by side on a narrow screen. */
const PORTRAIT_SHARES: Record<SortPlace, number> = { tuck: 2.7, pin: 2.1, ask: 2.2, hand: 3.2 };
/** A leaf counts as over a place from this far outside of it. */
const NEAR = 26;
/** Eyes stay where the finger was for so long. Milliseconds. */
const REMEMBERS = 2_500;

export async function openSort(world: World, place: SVGSVGElement, room: () => Box): Promise<Act> {
  const { stage, port, scenery } = world;
  const { scene, root } = stage;
  const flip = port.dir === 'rtl';
  const mirror = (at: Point): Point => (flip ? { x: stage.size().width - at.x, y: at.y } : at);
  const levelOf = ({ place }: DreyState) =>
    (place.at === 'end' ? port.levels.at(-1) : port.levels.find(({ id }) => id === place.level)) as SortLevel;
  const layoutFor = (level: SortLevel): SortLayout => {
    const needs = {
      band: port.band,
      places: level.places,
      atOnce: level.atOnce,
      asks: level.items.some(({ asker }) => asker),
    };
    const layout = sortLayout(stage.size(), room(), scenery, needs, world.rem);
    return flip ? mirrored(layout, stage.size().width) : layout;
  };

  let level = levelOf(port.state());
  let layout = layoutFor(level);
  const glow = glowsOf(world, AMBER);
  const [wood, figure] = await Promise.all([
    growWood(world, place, glow, mirror),
    readFigure(SORREL_POSES, (pose) => port.picture(`art:mascots/sorrel-${pose}`)),
  ]);
  const sorrel = await castMascot(stage, world.textures, 'sorrel', figure, {
    height: layout.sorrel.height,
    feet: SORREL_FEET,
  });
  const company: Company = {
    wood,
    sorrel,
    asker: new Person(world, 'asker', layout.asker, glow),
    grownUp: new Person(world, 'grown-up', layout.grownUp, glow),
    magpie: awaitMagpie(world, layout.sorrel.height * 0.86),
  };
  const signs = new Container(scene, 0, 0);
  const air = new Container(scene, 0, 0);
  const people = new Container(scene, 0, 0);
  people.add([company.asker.spot.glow, company.grownUp.spot.glow, company.grownUp.spot.body, company.asker.spot.body]);
  people.add(sorrel.body);
  root.addAt(wood.box, 0);
  root.addAt(people, 1);
  root.addAt(signs, 2);
  root.addAt(company.magpie.box, 3);
  root.addAt(air, 4);
  sorrel.body.setPosition(layout.sorrel.x, layout.sorrel.y);

  let act = new SortAct(world, level, layout, company, air, glow);
  let bubbleFor: string | null = null;
  let bubbles = 0;
  let signings = 0;
  let isGone = false;
  let finger: { from: Point; leaf: Leaf | null; offset: Point; dragged: boolean } | null = null;
  let seen: { at: Point; since: number } | null = null;
  let clock = 0;

  function enter(next: SortLevel): void {
    const before = act;
    level = next;
    layout = layoutFor(level);
    before.destroy();
    act = new SortAct(world, level, layout, company, air, glow);
    void putUpSigns();
  }

  async function putUpSigns(): Promise<void> {
    ([...signs.list] as Image[]).forEach(takeDown);
    if (port.band === 'eyfs') return;
    const turn = ++signings;
    const wide = stage.size().width;
    for (const name of level.places) {
      const most = scenery.portrait ? wide / PORTRAIT_SHARES[name] : world.rem * 14;
      const paper = await makeSign(world, `sign-${name}`, port.word(`places.${name}`), most);
      if (isGone || turn !== signings) return world.textures.drop(paper.texture);
      const sign = picture(paper);
      sign.setData('place', name);
      signs.add(sign);
      arrangeSigns();
    }
  }

  function takeDown(paper: Image): void {
    const { key } = paper.texture;
    paper.destroy();
    world.textures.drop(key);
  }

  function arrangeSigns(): void {
    const { width } = stage.size();
    for (const sign of signs.list as Image[]) {
      const name = sign.getData('place') as SortPlace | undefined;
      if (!name) continue;
      const { x, y } = layout.names[name];
      const half = sign.width / stage.density() / 2;
      sign.setPosition(Math.max(half, Math.min(width - half, x)), y);
    }
  }

  function picture({ texture }: Paper): Image {
    return new Image(scene, 0, 0, texture).setScale(1 / stage.density()) as Image;
  }

  /** What is asked, beside the one who asks. */
  async function say(state: DreyState): Promise<void> {
    const chosen = port.chosen();
    const asking = level.items.find(({ id, asker }) => id === chosen && asker);
    const wanted = state.place.at === 'playing' && port.band !== 'eyfs' ? (asking?.id ?? null) : null;
    if (wanted === bubbleFor) return;
    bubbleFor = wanted;
    const number = ++bubbles;
    (signs.list as Image[]).filter((one) => one.getData('bubble')).forEach(takeDown);
    if (wanted === null) return;
    const { x, y, width, height } = layout.bubble;
    const words = port.word(`levels.${level.id}.items.${wanted}.asks`);
    const paper = await makeBubble(world, 'bubble', words, width, layout.asker.x - (x + width / 2));
    if (isGone || number !== bubbles) return;
    const bubble = picture(paper);
    bubble
      .setData('bubble', true)
      .setPosition(x + width / 2, y + (scenery.portrait ? height - paper.height / 2 : height / 2));
    signs.add(bubble);
  }

  /** What a thing is touched by, and what the ring of the keyboard goes around: its name, too. */
  function boxOf(id: string): Box | null {
    const box = act.where(id);
    const sign = (signs.list as Image[]).find((one) => one.visible && one.getData('place') === id);
    if (!box || !sign) return box;
    const { x, y, displayWidth: width, displayHeight: height } = sign;
    return around(box, { x: x - width / 2, y: y - height / 2, width, height });
  }

  function placeAt(at: Point, near: number): SortPlace | null {
    return (
      level.places.find((name) => {
        const box = boxOf(name);
        return (
          box &&
          isIn({ x: box.x - near, y: box.y - near, width: box.width + 2 * near, height: box.height + 2 * near }, at)
        );
      }) ?? null
    );
  }

  function leafAt(at: Point): Leaf | null {
    const order = air.list as unknown[];
    return (
      [...act.leaves.values()]
        .sort((a, b) => order.indexOf(b.body) - order.indexOf(a.body))
        .find((leaf) => leaf.body.visible && isIn(leaf.box(), at)) ?? null
    );
  }

  const isPlaying = () => port.state().place.at === 'playing' && !port.covered();
  const put = (item: string, to: SortPlace) => port.send({ type: 'play', move: { kind: 'put', item, place: to } });

  function pressPlace(name: SortPlace): void {
    const chosen = port.chosen();
    if (chosen) return put(chosen, name);
    port.sound('tap');
    act.spotOf(name).bounce(0.4);
  }

  /** Sorrel herself can be asked for a hint. */
  function askSorrel(): void {
    const step = port.chosen() ?? port.state().hint?.step ?? [...act.leaves.keys()][0];
    if (step === undefined) return;
    port.choose(step);
    port.send({ type: 'help', step });
  }

  function eyes(): Point | null {
    if (finger) return seen!.at;
    if (seen && clock - seen.since < REMEMBERS) return seen.at;
    const pointed = port.pointed() ?? port.chosen();
    const box = pointed ? act.where(pointed) : null;
    const leaf = [...act.leaves.values()][0];
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : leaf ? leaf.body : null;
  }

  void putUpSigns();
  return {
    follow(state) {
      const next = levelOf(state);
      const isAgain = state.place.at === 'intro' && act.leaves.size === 0 && next === level;
      if (next !== level || isAgain) enter(next);
      act.follow(state);
      void say(state);
      if (state.place.at === 'playing') company.magpie.prepare();
    },
    settle() {
      layout = layoutFor(level);
      act.settle(layout);
      company.asker.moveTo(layout.asker);
      company.grownUp.moveTo(layout.grownUp);
      sorrel.body.setPosition(layout.sorrel.x, layout.sorrel.y);
      arrangeSigns();
      /* What is asked is said again from where there is room now. */
      bubbleFor = '';
      void say(port.state());
    },
    where: boxOf,
    press(at) {
      seen = { at, since: clock };
      const leaf = isPlaying() ? leafAt(at) : null;
      finger = { from: at, leaf, offset: { x: 0, y: 0 }, dragged: false };
      if (leaf) {
        finger.offset = { x: leaf.body.x - at.x, y: leaf.body.y - at.y };
        air.bringToTop(leaf.body);
        leaf.hold({ x: leaf.body.x, y: leaf.body.y });
        port.sound('tap');
        return port.choose(leaf.id);
      }
      const name = isPlaying() ? placeAt(at, 0) : null;
      if (name) return pressPlace(name);
      const { x, y, height } = layout.sorrel;
      if (isIn({ x: x - height / 2, y: y - height, width: height, height }, at)) {
        if (!port.calm()) sorrel.hop();
        if (isPlaying()) return askSorrel();
      }
      if (!port.calm()) touched(world, at);
      if (!port.covered()) port.sound('tap');
    },
    move(at) {
      seen = { at, since: clock };
      if (!finger?.leaf) return;
      finger.dragged ||= Math.hypot(at.x - finger.from.x, at.y - finger.from.y) > SLACK;
      if (!finger.dragged) return;
      finger.leaf.hold({ x: at.x + finger.offset.x, y: at.y + finger.offset.y });
      act.hover(placeAt(at, NEAR));
    },
    release(at) {
      const held = finger;
      finger = null;
      if (!held?.leaf) return;
      held.leaf.letGo();
      const over = at && held.dragged && isPlaying() ? placeAt(at, NEAR) : null;
      if (over) put(held.leaf.id, over);
      act.follow(port.state());
    },
    live(time, passed, calm) {
      clock = time;
      const { at } = port.state().place;
      for (const sign of signs.list as Image[]) {
        const name = sign.getData('place') as SortPlace | undefined;
        /* Only what can be chosen has a name, and a card lies over no half of one. */
        if (name) sign.setVisible(at === 'playing' && (name !== 'hand' || company.asker.isThere()));
      }
      wood.live(time, passed, calm);
      company.asker.live(time, passed, calm);
      company.grownUp.live(time, passed, calm);
      company.magpie.live(time, passed, calm);
      sorrel.lookAt(eyes());
      sorrel.live(time, passed, calm);
      act.live(time, passed, calm);
    },
    lean: (pixels) => void wood.box.setX(pixels),
    speak(by, on) {
      if (by === 'sorrel') sorrel.speak(on);
      if (by === 'magpie') company.magpie.speak(on);
    },
    destroy() {
      isGone = true;
      act.destroy();
      [wood.box, people, signs, company.magpie.box, air].forEach((box) => box.destroy());
    },
  };
}
