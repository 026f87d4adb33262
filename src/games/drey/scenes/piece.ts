/** A piece of the jigsaw: it glints while its detail can be seen, and lies in the fog while it is blurred. */
import { arcAt, eased, followed, gathered, sprung, swayAt, type Point, type Spring } from '../../stage/motion.ts';
import { Container, Image } from '../../stage/phaser.js';
import type { Box } from '../../scene-port.ts';
import type { World } from './world.ts';

/** How wide a piece's square is in `art/games/drey.svg`, with its knob. */
const DRAWN = 98;
const FLIES = 560;
/** Each glints for a moment, at its own time. Milliseconds. */
const GLINTS_EVERY = 4_200;
const GLINTS_FOR = 620;
/** Where the processor paints, a piece that lies there moves so often, upright, each at its own time. Milliseconds. */
const STEP_MS = 66;

export class Piece {
  readonly id: string;
  readonly post: number;
  readonly body: Container;
  home: Point;
  private readonly clear: Image;
  private readonly fog: Image;
  private readonly sign: Image;
  private readonly glint: Image;
  private readonly seed: number;
  private readonly byProcessor: boolean;
  private readonly step: ReturnType<typeof gathered>;
  private scale: number;
  private isBlurred: boolean;
  private veil: number;
  private knock: Spring = { at: 0, speed: 0 };
  private way: { from: Point; to: Point; since: number; then: () => void } | null = null;
  private isAway = false;
  private clock = 0;

  constructor(world: World, id: string, post: number, number: number, isBlurred: boolean) {
    const { scene, byProcessor } = world.stage;
    this.byProcessor = byProcessor;
    this.step = gathered((number * STEP_MS) / 4);
    this.id = id;
    this.post = post;
    this.seed = number + 1;
    this.isBlurred = isBlurred;
    this.veil = Number(isBlurred);
    this.home = { x: 0, y: 0 };
    this.scale = 1;
    const image = (name: string) => {
      const { texture, frame, density, x, y, width, height } = world.things.get(name)!;
      const made = new Image(scene, 0, 0, texture, frame).setScale(1 / density) as Image;
      return made.setOrigin(-x / width, -y / height) as Image;
    };
    this.clear = image(`piece-${post % 3}`);
    this.fog = image('piece-fog');
    this.sign = image('words');
    this.glint = image('spark').setPosition(-26, -26) as Image;
    this.body = new Container(scene, 0, 0, [this.clear, this.sign, this.fog, this.glint]);
  }

  /** What it shows instead of lines of words: the thing in the photo. */
  picture(image: Image): void {
    this.sign.setVisible(false);
    this.body.addAt(image.setPosition(0, 0), 1);
  }

  box(): Box {
    const side = DRAWN * this.scale;
    return { x: this.body.x - side / 2, y: this.body.y - side / 2, width: side, height: side };
  }

  lieAt(home: Point, size: number): void {
    this.home = home;
    this.scale = size / DRAWN;
    if (!this.isAway && !this.way) this.body.setPosition(home.x, home.y);
  }

  blur(isBlurred: boolean, calm: boolean): void {
    if (isBlurred === this.isBlurred) return;
    this.isBlurred = isBlurred;
    if (!calm) this.knock = { at: this.knock.at, speed: 3 };
  }

  press(): void {
    this.knock = { at: -0.1, speed: 0 };
  }

  goTo(to: Point, calm: boolean, then: () => void = () => {}): void {
    this.isAway = true;
    this.fly(to, calm, then);
  }

  comeBack(calm: boolean): void {
    if (!this.isAway) return;
    this.isAway = false;
    this.fly(this.home, calm, () => {});
  }

  private fly(to: Point, calm: boolean, then: () => void): void {
    this.way = { from: { x: this.body.x, y: this.body.y }, to, since: this.clock, then };
    if (calm) this.way.since = -FLIES;
  }

  live(time: number, sinceLast: number, calm: boolean): void {
    this.clock = time;
    const isVeiling = Math.abs(this.veil - Number(this.isBlurred)) > 0.01;
    const isStill = this.byProcessor && !this.way && !isVeiling && this.knock.at === 0 && this.knock.speed === 0;
    const passed = this.step(sinceLast, isStill ? STEP_MS : 0);
    if (passed === null) return;
    this.knock = calm ? { at: 0, speed: 0 } : sprung(this.knock, passed);
    this.veil = calm ? Number(this.isBlurred) : followed(this.veil, Number(this.isBlurred), passed, 90);
    this.fog.setAlpha(this.veil).setVisible(this.veil > 0.01);
    this.clear.setVisible(this.veil < 0.99);
    const sway = swayAt(time, this.seed);
    if (this.way) {
      const { from, to, since, then } = this.way;
      const t = Math.min(1, (time - since) / FLIES);
      const { x, y } = arcAt(from, to, calm ? 0 : 40, eased(t));
      this.body.setPosition(x, y);
      if (t >= 1) {
        this.way = null;
        then();
      }
    } else if (!this.isAway) {
      const drift = calm ? 0 : 3 * (1 - this.veil * 0.6);
      this.body.setPosition(this.home.x + sway.x * drift, this.home.y + sway.y * drift);
    }
    this.body.setAngle(calm || this.isAway || this.byProcessor ? 0 : sway.tilt * 3);
    this.body.setScale(this.scale * (1 - this.knock.at * 0.6), this.scale * (1 + this.knock.at));
    const moment = (time + this.seed * 1_370) % GLINTS_EVERY;
    const glow = calm || this.isBlurred || moment > GLINTS_FOR ? 0 : Math.sin((moment / GLINTS_FOR) * Math.PI);
    this.glint.setAlpha(glow).setVisible(glow > 0);
  }
}
