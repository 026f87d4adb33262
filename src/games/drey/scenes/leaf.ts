/** A leaf that drifts down with a card: it sways, follows a finger, flies where it is put, and comes back floating. */
import {
  arcAt,
  eased,
  followed,
  gathered,
  settling,
  sprung,
  swayAt,
  type Point,
  type Spring,
} from '../../stage/motion.ts';
import { Container, Image } from '../../stage/phaser.js';
import type { Box } from '../../scene-port.ts';
import { makeRim, type Glow, type Paper } from './papers.ts';
import type { CardShape } from './sort-layout.ts';
import type { World } from './world.ts';

const BLADES = ['leaf-amber', 'leaf-russet', 'leaf-green'] as const;
/** Milliseconds. */
const ARRIVES = 1_300;
const FLIES = 520;
const RETURNS = 760;
/** How far a wide card's glow reaches beyond it at most, so that it lights no other leaf: both sides together, in pixels. */
const SHINES = 140;
/** A chosen leaf rises so far. Pixels. */
const RISES = 8;
/** Where the processor paints, a leaf that hangs in the air moves so often, upright, each at its own time. Milliseconds. */
const STEP_MS = 66;

interface Way {
  from: Point;
  to: Point;
  scale: [number, number];
  lift: number;
  lasts: number;
  since: number;
  ease: (t: number) => number;
  done: () => void;
}

export class Leaf {
  readonly id: string;
  readonly body: Container;
  readonly paper: Paper;
  private readonly blade: Image;
  private readonly card: Image;
  private readonly glow: Image;
  private readonly rim: Image;
  private readonly textures: World['textures'];
  private readonly seed: number;
  private home: Point;
  private held: Point | null = null;
  private way: Way | null = null;
  private resting = false;
  private size = 1;
  private lit = 0;
  private isLit = false;
  private knock: Spring = { at: 0, speed: 0 };
  private tilt = 0;
  private last: Point;
  private clock = 0;
  private readonly byProcessor: boolean;
  private readonly step: ReturnType<typeof gathered>;
  /** How much it sways, 0 to 1. */
  private readonly wind: number;

  constructor(world: World, id: string, paper: Paper, shape: CardShape, number: number, home: Point, glow: Glow) {
    const { scene, density } = world.stage;
    this.byProcessor = world.stage.byProcessor;
    this.step = gathered((number * STEP_MS) / 3);
    this.id = id;
    this.paper = paper;
    this.home = home;
    this.seed = number + 1;
    const pixel = 1 / density();
    this.body = new Container(scene, home.x, -paper.height);
    this.last = { x: this.body.x, y: this.body.y };
    const shine = (side: number) => Math.min(side * 1.7, side + SHINES);
    const light = glow(shine(paper.width), shine(paper.height));
    this.glow = new Image(scene, 0, 0, light.texture).setScale(pixel).setAlpha(0) as Image;
    const cut = world.things.get(BLADES[number % BLADES.length]!)!;
    this.blade = new Image(scene, 0, 0, cut.texture, cut.frame) as Image;
    this.wind = shape.tight ? 0.35 : 1;
    const across = shape.tight ? 100 : shape.row ? 168 : Math.min(300, Math.max(150, paper.width * 1.22));
    this.blade.setScale(across / cut.width / cut.density);
    this.blade.setPosition(
      shape.row ? -paper.width / 2 + (shape.tight ? 36 : 62) : 0,
      -paper.height / 2 + (shape.row ? 2 : -8),
    );
    if (shape.row && world.port.dir === 'rtl') this.blade.x *= -1;
    this.card = new Image(scene, 0, -paper.height / 2, paper.texture).setOrigin(0.5, 0).setScale(pixel) as Image;
    this.textures = world.textures;
    this.rim = new Image(scene, 0, 0, makeRim(world, paper).texture).setScale(pixel).setVisible(false) as Image;
    this.body.add([this.glow, this.blade, this.rim, this.card]);
  }

  /** What is touched: the card and the leaf above it. */
  box(): Box {
    const { width, height } = this.paper;
    const above = 24;
    return { x: this.body.x - width / 2, y: this.body.y - height / 2 - above, width, height: height + above };
  }

  arrive(calm: boolean): void {
    if (calm) return void this.body.setPosition(this.home.x, this.home.y);
    this.fly({ x: this.home.x, y: this.home.y }, 1, { lasts: ARRIVES, lift: 0, ease: settling });
  }

  /** Its place in the air is elsewhere now. */
  moveHome(home: Point): void {
    this.home = home;
  }

  light(on: boolean): void {
    this.isLit = on;
  }

  hold(at: Point): void {
    this.held = at;
    this.way = null;
    this.resting = false;
    this.knock = { at: -0.08, speed: 0 };
  }

  /** Let go of in the air: it floats home. */
  letGo(): void {
    this.held = null;
  }

  isHeld(): boolean {
    return this.held !== null;
  }

  /** Flies to a place and stays there. @param scale how large it lies there */
  goTo(to: Point, scale: number, calm: boolean, done: () => void): void {
    this.held = null;
    this.resting = true;
    if (!calm) return this.fly(to, scale, { lasts: FLIES, lift: 70, ease: eased }, done);
    this.body.setPosition(to.x, to.y);
    this.size = scale;
    done();
  }

  /** Comes back floating from wherever it is. */
  comeBack(calm: boolean): void {
    if (!this.resting) return;
    this.resting = false;
    this.body.setAlpha(1).setVisible(true);
    if (calm) return void (this.size = 1);
    this.fly(this.home, 1, { lasts: RETURNS, lift: 50, ease: eased });
  }

  /** The blade lets go of its card and flutters away; the card stays. */
  dropBlade(): void {
    this.blade.setVisible(false);
  }

  private fly(to: Point, scale: number, how: Pick<Way, 'lasts' | 'lift' | 'ease'>, done: () => void = () => {}): void {
    const from = { x: this.body.x, y: this.body.y };
    this.way = { ...how, from, to, scale: [this.size, scale], since: this.clock, done };
  }

  live(time: number, sinceLast: number, calm: boolean): void {
    this.clock = time;
    const isStill = this.byProcessor && !this.way && !this.held && !this.resting && this.knock.speed === 0;
    const passed = this.step(sinceLast, isStill ? STEP_MS : 0);
    if (passed === null) return;
    this.lit = calm ? Number(this.isLit) : followed(this.lit, Number(this.isLit), passed, 90);
    this.glow.setAlpha(this.lit * (calm || this.byProcessor ? 0.9 : 0.75 + 0.2 * Math.sin(time / 260)));
    this.rim.setVisible(this.isLit && !this.way && !this.resting);
    this.knock = calm ? { at: 0, speed: 0 } : sprung(this.knock, passed);
    const sway = swayAt(time, this.seed);
    let goal = this.home;
    let [stretch, droop] = [this.knock.at, 0];
    if (this.way) {
      const { from, to, scale, lift, lasts, since, ease, done } = this.way;
      const t = Math.min(1, (time - since) / lasts);
      const along = ease(t);
      goal = arcAt(from, to, lift, along);
      this.size = scale[0] + (scale[1] - scale[0]) * along;
      stretch += lift > 0 ? Math.sin(t * Math.PI) * 0.1 - (t < 0.16 ? 0.1 : 0) : 0;
      droop = lift === 0 ? sway.tilt * 16 * (1 - t) : 0;
      if (lift === 0) goal = { x: goal.x + sway.x * 46 * (1 - t), y: goal.y };
      this.body.setPosition(goal.x, goal.y);
      if (t >= 1) {
        this.way = null;
        done();
      }
    } else if (this.held) {
      this.size = calm ? 1.05 : followed(this.size, 1.08, passed, 40);
      this.body.setPosition(this.held.x, this.held.y);
    } else if (!this.resting) {
      this.size = calm ? 1 : followed(this.size, this.byProcessor ? 1 : 1 + this.lit * 0.05, passed, 80);
      const drift = calm ? { x: 0, y: 0 } : { x: sway.x * 9 * this.wind, y: sway.y * 6 * this.wind - this.lit * RISES };
      const back = (now: number, then: number) => (calm ? then : followed(now, then, passed, 110));
      this.body.setPosition(back(this.body.x, goal.x + drift.x), back(this.body.y, goal.y + drift.y));
    }
    const speed = passed > 0 ? ((this.body.x - this.last.x) / passed) * 14 : 0;
    this.last = { x: this.body.x, y: this.body.y };
    const sways = isStill || this.resting ? 0 : sway.tilt * 3.2 * this.wind;
    const lean = this.held || this.way ? Math.max(-16, Math.min(16, speed)) : sways;
    this.tilt = calm ? 0 : followed(this.tilt, lean + droop, passed, 60);
    this.body.setAngle(this.tilt);
    this.body.setScale(this.size * (1 - stretch * 0.7), this.size * (1 + stretch));
    this.card.setAngle(calm || this.resting || isStill ? 0 : sway.late * 2.4 * this.wind - this.tilt * 0.35);
    this.rim.setAngle(this.card.angle);
    this.blade.setAngle(calm ? -4 : -4 + sway.tilt * 3);
  }

  destroy(): void {
    const { key } = this.rim.texture;
    this.body.destroy();
    this.textures.drop(key);
  }
}
