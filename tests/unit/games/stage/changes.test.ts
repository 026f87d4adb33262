import { expect, test } from 'vitest';
import fc from 'fast-check';
import { paintChanges } from '../../../../src/games/stage/changes.ts';

const WIDTH = 48;
const HEIGHT = 36;

interface Sprite {
  picture: number;
  x: number;
  y: number;
  side: number;
  angle: number;
  scale: number;
  alpha: number;
}

/** A canvas as the browser has one, small enough to look at each point: a point knows all that was laid over it, in order. */
class Paper {
  readonly canvas = { width: WIDTH, height: HEIGHT };
  readonly points = Array.from({ length: WIDTH * HEIGHT }, () => '');
  globalAlpha = 1;
  imageSmoothingEnabled = true;
  /** Points that were copied to. */
  copied = 0;
  private matrix = [1, 0, 0, 1, 0, 0];
  private path = [0, 0, WIDTH, HEIGHT];
  private area = this.path;

  save() {}
  restore() {
    this.area = [0, 0, WIDTH, HEIGHT];
  }
  beginPath() {}
  setTransform(...matrix: number[]) {
    this.matrix = matrix;
  }
  rect(...path: number[]) {
    this.path = path;
  }
  clip() {
    this.area = this.path;
  }
  clearRect(...[left, top, width, height]: [number, number, number, number]) {
    for (let y = top; y < top + height; y++) this.points.fill('', y * WIDTH + left, y * WIDTH + left + width);
  }
  drawImage(picture: number, ...places: number[]) {
    const [, , , , x, y, width, height] = places as [number, number, number, number, number, number, number, number];
    const [a, b, c, d, e, f] = this.matrix as [number, number, number, number, number, number];
    const [left, top, wide, high] = this.area as [number, number, number, number];
    const whole = a * d - b * c;
    for (let row = top; row < top + high; row++) {
      for (let column = left; column < left + wide; column++) {
        const [right, down] = [column + 0.5 - e, row + 0.5 - f];
        const at = { x: (d * right - c * down) / whole - x, y: (a * down - b * right) / whole - y };
        if (at.x < 0 || at.y < 0 || at.x >= width || at.y >= height) continue;
        this.copied++;
        this.points[row * WIDTH + column] += ` ${picture}:${at.x.toFixed(2)},${at.y.toFixed(2)}@${this.globalAlpha}`;
      }
    }
  }
}

/** Draws as Phaser does: each picture with its whole matrix. */
function draw(context: CanvasRenderingContext2D, sprites: readonly Sprite[]): void {
  for (const { picture, x, y, side, angle, scale, alpha } of sprites) {
    const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale];
    context.setTransform(cos, sin, -sin, cos, x, y);
    context.globalAlpha = alpha;
    context.drawImage(picture as never, 0, 0, side, side, -side / 2, -side / 2, side, side);
  }
}

const on = (paper: Paper) => paintChanges(paper as never);
const sprite = fc.record({
  picture: fc.integer({ min: 1, max: 5 }),
  x: fc.double({ min: -8, max: WIDTH + 8, noNaN: true }),
  y: fc.double({ min: -8, max: HEIGHT + 8, noNaN: true }),
  side: fc.integer({ min: 1, max: 14 }),
  angle: fc.oneof(fc.constant(0), fc.double({ min: -3, max: 3, noNaN: true })),
  scale: fc.oneof(fc.constant(1), fc.double({ min: 0.4, max: 2, noNaN: true })),
  alpha: fc.constantFrom(1, 0.5),
});
const wood: Sprite = { picture: 0, x: WIDTH / 2, y: HEIGHT / 2, side: 60, angle: 0, scale: 1, alpha: 1 };

/** One thing that happens between two frames. */
const change = fc.oneof(
  fc.record({ kind: fc.constant('move'), at: fc.nat(), to: sprite }),
  fc.record({ kind: fc.constant('come'), at: fc.nat(), to: sprite }),
  fc.record({ kind: fc.constant('go'), at: fc.nat(), to: sprite }),
  fc.record({ kind: fc.constant('rise'), at: fc.nat(), to: sprite }),
);

function changed(sprites: readonly Sprite[], kind: string, at: number, to: Sprite): Sprite[] {
  const index = at % Math.max(1, sprites.length);
  const others = sprites.filter((_, place) => place !== index);
  if (kind === 'go') return others;
  if (kind === 'rise') return [...others, ...sprites.slice(index, index + 1)];
  return sprites.toSpliced(index, kind === 'move' ? 1 : 0, to);
}

test('after any frames the canvas looks as if the last had been drawn whole', () => {
  fc.assert(
    fc.property(fc.array(sprite, { maxLength: 14 }), fc.array(fc.array(change, { maxLength: 4 })), (first, frames) => {
      const paper = new Paper();
      const context = on(paper);
      let sprites: Sprite[] = first;
      for (const changes of [[], ...frames]) {
        for (const { kind, at, to } of changes) sprites = changed(sprites, kind, at, to);
        draw(context, [wood, ...sprites]);
        context.paint();
      }
      const whole = new Paper();
      const once = on(whole);
      draw(once, [wood, ...sprites]);
      once.paint();
      expect(paper.points).toEqual(whole.points);
    }),
    { numRuns: 300 },
  );
});

test('what stands still is not copied again, and what moves takes along only what it lies on', () => {
  const paper = new Paper();
  const context = on(paper);
  const still = { ...wood, picture: 1, side: 10, x: 8, y: 8 };
  const moving = { ...wood, picture: 2, side: 6, x: 38, y: 28 };
  draw(context, [wood, still, moving]);
  context.paint();
  paper.copied = 0;
  draw(context, [wood, still, moving]);
  context.paint();
  expect(paper.copied).toBe(0);
  draw(context, [wood, still, { ...moving, x: 39 }]);
  context.paint();
  expect(paper.copied).toBeGreaterThan(6 * 6);
  expect(paper.copied).toBeLessThan(3 * 12 * 10);
});

test('a canvas that was emptied is painted whole', () => {
  const paper = new Paper();
  const context = on(paper);
  draw(context, [wood]);
  context.paint();
  paper.clearRect(0, 0, WIDTH, HEIGHT);
  context.forget();
  draw(context, [wood]);
  context.paint();
  expect(paper.points).not.toContain('');
});

test('an upright picture lies on whole pixels, turned to the left or not', () => {
  const laid: number[][] = [];
  const paper = Object.assign(new Paper(), { drawImage: () => {}, setTransform: (...m: number[]) => laid.push(m) });
  const context = on(paper as never);
  for (const side of [1, -1]) {
    context.setTransform(side, 0, 0, 1, 20.3, 10.7);
    context.drawImage(1 as never, 0, 0, 9, 9, -4.5, -4.5, 9, 9);
  }
  context.paint();
  for (const [a, , , , e, f] of laid.slice(1)) {
    expect((e! + a! * -4.5) % 1).toBe(0);
    expect((f! - 4.5) % 1).toBe(0);
    expect(Math.abs(e! - 20.3)).toBeLessThanOrEqual(0.5);
  }
});
