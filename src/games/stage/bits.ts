/** Small things in the air: leaf bits, sparks, specks of light. A fixed number of pictures, used again and again. */
import { Image, type Container, type Scene } from './phaser.js';
import type { Cut } from './pictures.ts';

export interface Flight {
  x: number;
  y: number;
  /** Pixels a second. */
  speedX: number;
  speedY: number;
  /** Pixels a second, each second: down, or up when below 0. */
  weight?: number;
  /** Degrees a second. */
  spin?: number;
  /** Sideways flutter, in pixels. */
  flutter?: number;
  scale?: number;
  /** Milliseconds in the air; it fades in the last third. */
  lasts: number;
  /** Milliseconds before it appears. */
  after?: number;
}

export interface Bits {
  /** Sends one off; the oldest makes room when all are in the air. */
  send(kind: string, flight: Flight): void;
  live(passed: number): void;
  clear(): void;
  /** How many are in the air. */
  count(): number;
}

interface Flying extends Flight {
  image: Image;
  age: number;
  phase: number;
}

/** @param kinds pictures by name @param most how many can be in the air together */
export function releaseBits(scene: Scene, box: Container, kinds: ReadonlyMap<string, Cut>, most: number): Bits {
  const idle: Image[] = [];
  const flying: Flying[] = [];

  function imageOf({ texture, frame, density }: Cut): Image {
    const image = idle.pop() ?? (new Image(scene, 0, 0, texture, frame) as Image);
    image
      .setTexture(texture, frame)
      .setScale(1 / density)
      .setAlpha(0)
      .setAngle(0);
    if (!box.exists(image)) box.add(image);
    return image.setVisible(true) as Image;
  }

  function land(index: number): void {
    const [gone] = flying.splice(index, 1);
    if (gone) idle.push(gone.image.setVisible(false) as Image);
  }

  return {
    send(kind, flight) {
      const cut = kinds.get(kind);
      if (!cut) throw new Error(`There are no bits called "${kind}"`);
      if (flying.length >= most) land(0);
      const image = imageOf(cut);
      image.setScale((flight.scale ?? 1) / cut.density);
      flying.push({ ...flight, image, age: -(flight.after ?? 0), phase: flying.length * 1.7 });
    },
    live(passed) {
      const seconds = passed / 1_000;
      for (let index = flying.length - 1; index >= 0; index--) {
        const bit = flying[index]!;
        bit.age += passed;
        if (bit.age >= bit.lasts) {
          land(index);
          continue;
        }
        if (bit.age < 0) continue;
        bit.speedY += (bit.weight ?? 0) * seconds;
        bit.x += bit.speedX * seconds;
        bit.y += bit.speedY * seconds;
        const share = bit.age / bit.lasts;
        const flutter = bit.flutter ? Math.sin(bit.age / 260 + bit.phase) * bit.flutter : 0;
        bit.image.setPosition(bit.x + flutter, bit.y);
        bit.image.angle += (bit.spin ?? 0) * seconds;
        bit.image.setAlpha(Math.min(1, share * 8, (1 - share) * 3));
      }
    },
    clear() {
      while (flying.length > 0) land(0);
    },
    count: () => flying.length,
  };
}
