/** Small celebrations out of leaves and light, each brief and none like the one before. */
import type { Point } from '../../stage/motion.ts';
import type { World } from './world.ts';

const LEAVES = ['bit-amber', 'bit-russet', 'bit-green'] as const;
const leafBit = (index: number) => LEAVES[index % LEAVES.length]!;

function spread(random: () => number, least: number, most: number): number {
  return least + random() * (most - least);
}

/** Leaf bits and twigs fly up where something landed. */
export function rustle({ bits }: World, { x, y }: Point, kinds: readonly string[], random = Math.random): void {
  for (let index = 0; index < 9; index++) {
    bits.send(kinds[index % kinds.length]!, {
      x: x + spread(random, -14, 14),
      y: y + spread(random, -10, 10),
      speedX: spread(random, -150, 150),
      speedY: spread(random, -240, -70),
      weight: 420,
      spin: spread(random, -300, 300),
      lasts: spread(random, 600, 1_000),
    });
  }
}

/** Sparks and hearts rise from somebody who was helped. */
export function gladden({ bits }: World, { x, y }: Point, random = Math.random): void {
  for (let index = 0; index < 6; index++) {
    bits.send(index % 2 ? 'spark' : 'heart', {
      x: x + spread(random, -34, 34),
      y: y + spread(random, -10, 20),
      speedX: spread(random, -24, 24),
      speedY: spread(random, -110, -60),
      spin: index % 2 ? 90 : 0,
      flutter: 6,
      scale: spread(random, 0.6, 1),
      lasts: 1_200,
      after: index * 80,
    });
  }
}

/** A touch on the wood itself: a speck or two. */
export function touched({ bits }: World, { x, y }: Point, random = Math.random): void {
  for (let index = 0; index < 3; index++) {
    const speeds = { speedX: spread(random, -70, 70), speedY: spread(random, -90, -30) };
    bits.send(index ? leafBit(index) : 'mote', { x, y, ...speeds, weight: 160, spin: 160, scale: 0.7, lasts: 800 });
  }
}

/** A level is finished. @param level its number, so that every level is glad in its own way */
export function celebrate(world: World, level: number, at: Point, random = Math.random): void {
  const { width, height } = world.stage.size();
  const ways = [whirl, lights, rain];
  ways[level % ways.length]!(world, at, { width, height }, random);
}

type Way = (world: World, at: Point, size: { width: number; height: number }, random: () => number) => void;

/** Leaves whirl up all round. */
const whirl: Way = ({ bits }, { x, y }, _, random) => {
  for (let index = 0; index < 34; index++) {
    const angle = (index / 34) * Math.PI * 2;
    bits.send(leafBit(index), {
      x,
      y: y - 60,
      speedX: Math.cos(angle) * spread(random, 140, 360),
      speedY: Math.sin(angle) * spread(random, 90, 230) - 190,
      weight: 210,
      spin: spread(random, -280, 280),
      flutter: 12,
      scale: spread(random, 0.9, 1.5),
      lasts: spread(random, 1_600, 2_400),
      after: (index % 3) * 110,
    });
  }
};

/** Specks of light rise out of the grass. */
const lights: Way = ({ bits }, _, { width, height }, random) => {
  for (let index = 0; index < 34; index++) {
    bits.send(index % 5 === 0 ? 'spark' : 'mote', {
      x: spread(random, 0, width),
      y: height * spread(random, 0.72, 1),
      speedX: 0,
      speedY: spread(random, -190, -90),
      flutter: spread(random, 8, 22),
      scale: spread(random, 0.7, 1.4),
      lasts: spread(random, 1_800, 2_700),
      after: spread(random, 0, 700),
    });
  }
};

/** A gust brings leaves from above. */
const rain: Way = ({ bits }, _, { width, height }, random) => {
  for (let index = 0; index < 36; index++) {
    bits.send(index % 9 === 0 ? 'heart' : leafBit(index), {
      x: spread(random, -0.1, 0.9) * width,
      y: -20,
      speedX: spread(random, 30, 110),
      speedY: spread(random, 0.28, 0.5) * height,
      spin: spread(random, -180, 180),
      flutter: spread(random, 14, 30),
      scale: spread(random, 0.9, 1.5),
      lasts: spread(random, 1_900, 2_700),
      after: spread(random, 0, 600),
    });
  }
};
