/**
 * What Phaser draws on where there is no graphics card: it keeps what a frame copies, and copies to the real canvas only
 * where that differs from the frame before. The processor paints there, and most of a wood stands still.
 */

/** In canvas pixels; whole numbers. */
interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** One picture, or a part of one, as a frame copies it. */
interface Copy {
  picture: CanvasImageSource;
  /** Source and destination, as `drawImage` takes them; matrix, as `setTransform` does; how much shines through; smoothed. */
  numbers: number[];
  area: Area;
}

export interface Changes {
  /** Passes a frame on. Call it once Phaser has drawn all of it. */
  paint(): void;
  /** The next frame is painted whole: the canvas has been emptied. */
  forget(): void;
}

/** One more picture than this lies between two equal ones, and all after it counts as changed. */
const LOOKS_AHEAD = 8;
/** More areas are painted as one. */
const AREAS_MOST = 16;
/** Smoothed edges reach this far beyond a picture. Pixels. */
const EDGE = 1;

/**
 * As much of a 2D context as Phaser’s canvas renderer asks of one to draw pictures; shapes and masks draw nothing.
 * @param real the context of the canvas that is seen; where nothing is copied to it, it is empty
 */
export function paintChanges(real: CanvasRenderingContext2D): CanvasRenderingContext2D & Changes {
  let shown: Copy[] = [];
  let next: Copy[] = [];
  let isWhole = true;
  const context = {
    globalAlpha: 1,
    globalCompositeOperation: 'source-over',
    imageSmoothingEnabled: true,
    fillStyle: '',
    matrix: [1, 0, 0, 1, 0, 0],
    /* Phaser gives every picture its whole matrix, so nothing has to be kept for later. */
    save() {},
    restore() {},
    transform() {},
    clearRect() {},
    fillRect() {},
    setTransform(...matrix: number[]) {
      context.matrix = matrix;
    },
    drawImage(picture: CanvasImageSource, ...places: number[]) {
      const { globalAlpha, imageSmoothingEnabled } = context;
      const matrix = onWholePixels(context.matrix, places);
      const area = reach(matrix, places.slice(4), real.canvas);
      if (isEmpty(area)) return;
      next.push({ picture, numbers: [...places, ...matrix, globalAlpha, Number(imageSmoothingEnabled)], area });
    },
    paint() {
      const { width, height } = real.canvas;
      const areas = isWhole ? [{ left: 0, top: 0, right: width, bottom: height }] : changed(shown, next);
      for (const area of areas) paintArea(real, area, next);
      isWhole = false;
      shown = next;
      next = [];
    },
    forget: () => void (isWhole = true),
  };
  return context as unknown as CanvasRenderingContext2D & Changes;
}

function paintArea(real: CanvasRenderingContext2D, area: Area, copies: readonly Copy[]): void {
  const { left, top, right, bottom } = area;
  real.save();
  real.setTransform(1, 0, 0, 1, 0, 0);
  real.beginPath();
  real.rect(left, top, right - left, bottom - top);
  real.clip();
  real.clearRect(left, top, right - left, bottom - top);
  for (const { picture, numbers, area: reached } of copies) {
    if (!meet(area, reached)) continue;
    const [sx, sy, sw, sh, x, y, width, height, a, b, c, d, e, f, alpha, smooth] = numbers as Numbers;
    real.setTransform(a, b, c, d, e, f);
    real.globalAlpha = alpha;
    real.imageSmoothingEnabled = smooth === 1;
    real.drawImage(picture, sx, sy, sw, sh, x, y, width, height);
  }
  real.restore();
}

type Eight = [number, number, number, number, number, number, number, number];
type Numbers = [...Eight, ...Eight];

/** Where what was copied and what is copied now are not the same, as areas that do not overlap. */
function changed(before: readonly Copy[], now: readonly Copy[]): Area[] {
  const areas: Area[] = [];
  const note = (copies: readonly Copy[]) => copies.forEach(({ area }) => join(areas, area));
  let [was, is] = [0, 0];
  while (was < before.length && is < now.length) {
    const [old, young] = [before[was]!, now[is]!];
    if (isSame(old, young)) {
      was++;
      is++;
      continue;
    }
    const gone = ahead(before, was, young);
    const come = ahead(now, is, old);
    const skipsOld = gone > 0 && (come === 0 || gone <= come) ? gone : come > 0 ? 0 : 1;
    const skipsYoung = skipsOld === gone && gone > 0 ? 0 : come > 0 ? come : 1;
    note(before.slice(was, was + skipsOld));
    note(now.slice(is, is + skipsYoung));
    was += skipsOld;
    is += skipsYoung;
  }
  note(before.slice(was));
  note(now.slice(is));
  return areas.length > AREAS_MOST ? [areas.reduce(around)] : areas;
}

/** How many come before one that is the same; 0 when it does not follow soon. */
function ahead(copies: readonly Copy[], from: number, wanted: Copy): number {
  for (let further = 1; further <= LOOKS_AHEAD && from + further < copies.length; further++) {
    if (isSame(copies[from + further]!, wanted)) return further;
  }
  return 0;
}

function isSame(one: Copy, other: Copy): boolean {
  if (one.picture !== other.picture) return false;
  for (let index = one.numbers.length - 1; index >= 0; index--) {
    if (one.numbers[index] !== other.numbers[index]) return false;
  }
  return true;
}

/** Takes an area in, together with all that it overlaps. */
function join(areas: Area[], area: Area): void {
  let whole = area;
  for (let index = areas.findIndex(meets); index >= 0; index = areas.findIndex(meets)) {
    whole = around(whole, areas.splice(index, 1)[0]!);
  }
  areas.push(whole);
  function meets(other: Area): boolean {
    return meet(whole, other);
  }
}

function around(one: Area, other: Area): Area {
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  };
}

function meet(one: Area, other: Area): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function isEmpty({ left, top, right, bottom }: Area): boolean {
  return left >= right || top >= bottom;
}

/** A picture that is neither turned nor scaled needs no smoothing when it lies on whole pixels, and is copied much faster. */
function onWholePixels(matrix: number[], places: readonly number[]): number[] {
  const [a, b, c, d, e, f] = matrix as [number, number, number, number, number, number];
  const [, , sw, sh, x, y, width, height] = places as Eight;
  const isScaled = Math.abs(Math.abs(a) - 1) > 0.004 || Math.abs(d - 1) > 0.004 || sw !== width || sh !== height;
  if (isScaled || Math.abs(b) > 0.001 || Math.abs(c) > 0.001) return matrix;
  const side = Math.sign(a);
  return [side, 0, 0, 1, Math.round(e + side * x) - side * x, Math.round(f + y) - y];
}

/** The pixels of a canvas that a copy can touch. */
function reach(matrix: readonly number[], place: readonly number[], canvas: { width: number; height: number }): Area {
  const [a, b, c, d, e, f] = matrix as [number, number, number, number, number, number];
  const [x, y, width, height] = place as [number, number, number, number];
  /* How far the two sides of the picture reach to the right and down, each of them forwards or backwards. */
  const [left, top] = [a * x + c * y + e, b * x + d * y + f];
  const [wideX, wideY, highX, highY] = [a * width, b * width, c * height, d * height];
  return {
    left: Math.max(0, Math.floor(left + Math.min(0, wideX) + Math.min(0, highX)) - EDGE),
    top: Math.max(0, Math.floor(top + Math.min(0, wideY) + Math.min(0, highY)) - EDGE),
    right: Math.min(canvas.width, Math.ceil(left + Math.max(0, wideX) + Math.max(0, highX)) + EDGE),
    bottom: Math.min(canvas.height, Math.ceil(top + Math.max(0, wideY) + Math.max(0, highY)) + EDGE),
  };
}
