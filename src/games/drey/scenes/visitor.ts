/** Magpie comes to look at what was shown to everybody: nosy, never frightening; he flies off when it is taken back. */
import { readFigure } from '../../stage/figure.ts';
import { castMascot, type Mascot } from '../../stage/mascot.ts';
import { arcAt, eased, type Point } from '../../stage/motion.ts';
import { Container } from '../../stage/phaser.js';
import type { World } from './world.ts';

export const MAGPIE_POSES = ['curious', 'pleased', 'puzzled', 'bored'] as const;
export type MagpiePose = (typeof MAGPIE_POSES)[number];

export const MAGPIE_FEET = { x: 106, y: 230 };

export async function callMagpie(world: World, height: number): Promise<Mascot> {
  const address = (pose: MagpiePose) => world.port.picture(`art:mascots/magpie-${pose}`);
  const figure = await readFigure(MAGPIE_POSES, address);
  const standing = { height, feet: MAGPIE_FEET };
  return castMascot(world.stage, world.textures, 'magpie', figure, standing);
}

const FLIES = 820;

export interface Visitor {
  box: Container;
  /** Fetches his drawing, so that he is there when he is needed. */
  prepare(): void;
  /** Comes and stands at a point, looking at another. */
  visit(at: Point, sees: Point): void;
  leave(): void;
  speak(on: boolean): void;
  live(time: number, passed: number, calm: boolean): void;
}

/** He is drawn when he is first needed, or sooner when there is time. */
export function awaitMagpie(world: World, height: number): Visitor {
  const box = new Container(world.stage.scene, 0, 0);
  let bird: Mascot | null = null;
  let isCalled = false;
  let stay: { at: Point; sees: Point } | null = null;
  let way: { from: Point; to: Point; since: number; leaves: boolean } | null = null;
  let isHere = false;
  let clock = 0;

  const away = (): Point => {
    const { width } = world.stage.size();
    return { x: world.port.dir === 'rtl' ? -height : width + height, y: -height * 0.4 };
  };

  function prepare(): void {
    if (isCalled) return;
    isCalled = true;
    void callMagpie(world, height).then(
      (mascot) => {
        bird = mascot;
        bird.pose('curious');
        bird.body.setVisible(false);
        if (box.scene) box.add(bird.body);
        if (stay) arrive();
      },
      /* Without its drawing the words alone tell who looks. */
      () => (isCalled = false),
    );
  }

  function arrive(): void {
    if (!bird || !stay) return;
    const from = isHere ? { x: bird.body.x, y: bird.body.y } : away();
    bird.body.setVisible(true);
    bird.pose('curious');
    way = { from, to: stay.at, since: clock, leaves: false };
    isHere = true;
  }

  return {
    box,
    prepare,
    visit(at, sees) {
      stay = { at, sees };
      prepare();
      arrive();
    },
    leave() {
      stay = null;
      if (!bird || !isHere) return;
      isHere = false;
      bird.lookAt(null);
      bird.pose('puzzled');
      way = { from: { x: bird.body.x, y: bird.body.y }, to: away(), since: clock, leaves: true };
    },
    speak: (on) => bird?.speak(on),
    live(time, passed, calm) {
      clock = time;
      if (!bird) return;
      if (way) {
        const t = calm ? 1 : Math.min(1, (time - way.since) / FLIES);
        const { x, y } = arcAt(way.from, way.to, -40, eased(t));
        bird.body.setPosition(x, y + (calm ? 0 : Math.sin(time / 70) * 7 * (1 - t)));
        bird.body.setAngle(calm ? 0 : Math.sin(t * Math.PI) * (way.to.x < way.from.x ? -16 : 14));
        if (t >= 1) {
          if (way.leaves) bird.body.setVisible(false);
          else if (stay) {
            bird.pose('pleased');
            bird.lookAt(stay.sees);
            if (!calm) bird.hop(14);
          }
          way = null;
        }
      }
      bird.live(time, passed, calm);
    },
  };
}
