/** A place a leaf can be put: it glows as a hint, leans towards a leaf that comes, and answers when it gets one. */
import { followed, sprung, type Point, type Spring } from '../../stage/motion.ts';
import { Container, Image } from '../../stage/phaser.js';
import type { Stage } from '../../stage/stage.ts';
import type { Glow } from './papers.ts';

/** Where growing would cost too much, a place rises instead. Pixels. */
const RISES = 9;
/** And its light changes so often. Milliseconds. */
const PULSE_STEP_MS = 100;

export class Spot {
  /** Scaled and turned about what it stands on or hangs from. */
  readonly body: Container;
  /** Behind everything, so that light never lies over what it lights. */
  readonly glow: Image;
  private readonly hangs: boolean;
  private foot: Point;
  private readonly byProcessor: boolean;
  /** Until it has first shone. */
  private shine: (() => void) | null;
  private knock: Spring = { at: 0, speed: 0 };
  private swing: Spring = { at: 0, speed: 0 };
  private light = 0;
  private lift = 0;
  private wanted = { light: 0, lift: 0 };

  /** @param hangs it swings from above; otherwise it is squashed from below */
  constructor(stage: Stage, foot: Point, glow: Glow, light: Point & { radius: number }, hangs = false) {
    const { scene } = stage;
    this.foot = foot;
    this.byProcessor = stage.byProcessor;
    this.body = new Container(scene, foot.x, foot.y);
    this.hangs = hangs;
    this.glow = new Image(scene, light.x, light.y, '__DEFAULT')
      .setScale(1 / stage.density())
      .setVisible(false) as Image;
    this.shine = () => void this.glow.setTexture(glow(light.radius * 2, light.radius * 2).texture);
  }

  moveTo(foot: Point): void {
    this.foot = foot;
    this.body.setPosition(foot.x, foot.y);
  }

  /** @param light 0 to 1: a hint, or a leaf that hovers here @param lift 0 to 1: ready to take one */
  show(light: number, lift: number): void {
    this.wanted = { light, lift };
  }

  /** It got a leaf. */
  bounce(strength = 1): void {
    this.knock = { at: this.knock.at, speed: -2.6 * strength };
    this.swing = { at: this.swing.at, speed: 42 * strength };
  }

  live(time: number, passed: number, calm: boolean): void {
    const soon = (now: number, then: number) => (calm ? then : followed(now, then, passed, 80));
    this.light = soon(this.light, this.wanted.light);
    this.lift = soon(this.lift, this.wanted.lift);
    if (this.light > 0.01) {
      this.shine?.();
      this.shine = null;
    }
    const now = this.byProcessor ? time - (time % PULSE_STEP_MS) : time;
    const pulse = calm ? 1 : 0.82 + 0.18 * Math.sin(now / 330);
    this.glow.setAlpha(this.light * pulse).setVisible(this.light > 0.01);
    this.knock = calm ? { at: 0, speed: 0 } : sprung(this.knock, passed);
    this.swing = calm ? { at: 0, speed: 0 } : sprung(this.swing, passed, 1.6);
    const grown = this.byProcessor ? 1 : 1 + this.lift * 0.035;
    if (this.byProcessor) this.body.setY(this.foot.y - this.lift * RISES);
    if (this.hangs) this.body.setAngle(this.swing.at).setScale(grown);
    else this.body.setScale(grown * (1 - this.knock.at * 0.7), grown * (1 + this.knock.at));
  }
}
