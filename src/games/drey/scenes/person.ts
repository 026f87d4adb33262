/** Somebody at a tree stump: the one who asks, or a grown-up; nods, hops, and has a name on the stump. */
import { sprung, type Point, type Spring } from '../../stage/motion.ts';
import { Container, Image } from '../../stage/phaser.js';
import { makePicture, type Glow } from './papers.ts';
import type { Standing } from './sort-layout.ts';
import { Spot } from './spot.ts';
import type { World } from './world.ts';

/** People stand behind the stump, things lie on it. */
const PEOPLE = /man|woman|officer|worker|teacher|child|boy|girl|person/;
/** Pictures of these have shoulders of their own; the others are heads, and get some. */
const WHOLE = /officer|worker|teacher|raising-hand/;

export class Person {
  readonly spot: Spot;
  private readonly world: World;
  private readonly shoulders: Image;
  private readonly figure: Container;
  private readonly name: string;
  private shown: string | null = null;
  private face: Image | null = null;
  private nod: Spring = { at: 0, speed: 0 };
  private tall: number;
  private at: Point;

  constructor(world: World, name: string, { x, y, height }: Standing, glow: Glow) {
    const { scene } = world.stage;
    this.world = world;
    this.name = name;
    this.tall = height;
    this.at = { x, y };
    this.spot = new Spot(world.stage, { x, y }, glow, { x, y: y - height * 0.55, radius: height * 0.85 });
    this.figure = new Container(scene, 0, 0);
    const thing = (of: string, wide: number) => {
      const { texture, frame, density, width } = world.things.get(of)!;
      return new Image(scene, 0, 0, texture, frame).setOrigin(0.5, 1).setScale(wide / width / density) as Image;
    };
    /* Light, so that nobody is lost against bark. */
    const behind = thing('disc', height * 0.94).setY(-height * 0.2) as Image;
    this.shoulders = thing(name === 'asker' ? 'jumper-plum' : 'jumper-green', height * 0.76);
    this.spot.body.add([behind, this.figure, thing('stump', height * 0.98)]);
    this.spot.body.setVisible(false);
  }

  /** Where a leaf is handed over. */
  hands(): Point {
    return { x: this.at.x, y: this.at.y - this.tall * 0.52 };
  }

  moveTo({ x, y, height }: Standing): void {
    this.at = { x, y };
    this.tall = height;
    this.spot.moveTo({ x, y });
    this.spot.glow.setPosition(x, y - height * 0.55);
  }

  /** Who is there, by picture; null where nobody is. */
  async be(picture: string | null): Promise<void> {
    if (picture === this.shown) return;
    this.shown = picture;
    if (picture === null) return void this.spot.body.setVisible(false);
    const isPerson = PEOPLE.test(picture);
    const isHead = isPerson && !WHOLE.test(picture);
    const side = this.tall * (isHead ? 0.62 : 0.8);
    const paper = await makePicture(this.world, `${this.name}-${picture}`, picture, side);
    if (this.shown !== picture) return;
    const image = new Image(this.world.stage.scene, 0, 0, paper.texture).setOrigin(0.5, 1) as Image;
    image.setScale(1 / this.world.stage.density());
    this.face?.destroy();
    this.face = image.setY(isHead ? -this.tall * 0.15 : 0) as Image;
    this.figure.add(this.shoulders.setVisible(isHead));
    this.figure.add(this.face);
    this.figure.setY(-this.tall * (isPerson ? 0.3 : 0.36));
    this.spot.body.moveTo(this.figure, isPerson ? 1 : 2);
    this.spot.body.setVisible(true);
    this.spot.bounce(0.7);
  }

  isThere(): boolean {
    return this.shown !== null;
  }

  /** Nods, or jumps a little for joy. */
  please(): void {
    this.nod = { at: this.nod.at, speed: 3.4 };
  }

  live(time: number, passed: number, calm: boolean): void {
    this.spot.live(time, passed, calm);
    this.nod = calm ? { at: 0, speed: 0 } : sprung(this.nod, passed, 2.4);
    this.figure.setScale(1 + this.nod.at * 0.3, 1 + this.nod.at);
  }
}
