/** A place a leaf can be put: it glows as a hint, leans towards a leaf that comes, and answers when it gets one. */
import { followed, sprung, type Point, type Spring } from '../../stage/motion.ts';
import { Container, Image, type Scene } from '../../stage/phaser.js';
import type { Paper } from './papers.ts';

export class Spot {
  /** Scaled and turned about what it stands on or hangs from. */
  readonly body: Container;
  /** Behind everything, so that light never lies over what it lights. */
  readonly glow: Image;
  readonly sign: Image | null;
  private readonly hangs: boolean;
  private knock: Spring = { at: 0, speed: 0 };
  private swing: Spring = { at: 0, speed: 0 };
  private light = 0;
  private lift = 0;
  private wanted = { light: 0, lift: 0 };

  /** @param hangs it swings from above; otherwise it is squashed from below */
  constructor(scene: Scene, foot: Point, glow: Paper, light: Point & { radius: number }, pixel: number, hangs = false) {
    this.body = new Container(scene, foot.x, foot.y);
    this.hangs = hangs;
    this.glow = new Image(scene, light.x, light.y, glow.texture) as Image;
    this.glow.setScale(((light.radius * 2) / glow.width) * pixel).setAlpha(0);
    this.sign = null;
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
    const pulse = calm ? 1 : 0.82 + 0.18 * Math.sin(time / 330);
    this.glow.setAlpha(this.light * pulse).setVisible(this.light > 0.01);
    this.knock = calm ? { at: 0, speed: 0 } : sprung(this.knock, passed);
    this.swing = calm ? { at: 0, speed: 0 } : sprung(this.swing, passed, 1.6);
    const grown = 1 + this.lift * 0.035;
    if (this.hangs) this.body.setAngle(this.swing.at).setScale(grown);
    else this.body.setScale(grown * (1 - this.knock.at * 0.7), grown * (1 + this.knock.at));
  }
}
