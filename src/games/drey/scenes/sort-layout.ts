/** Where everything of a sorting level stands on a screen of any shape: pure numbers, in pixels of the host. */
import type { Band } from '../../../domain/curriculum.ts';
import type { SortPlace } from '../../../domain/game.ts';
import type { Box } from '../../scene-port.ts';
import type { Scenery } from './scenery.ts';

export interface SortNeeds {
  band: Band;
  places: readonly SortPlace[];
  atOnce: number;
  /** Somebody asks in this level, and what they ask can be read. */
  asks: boolean;
}

export interface Standing {
  x: number;
  /** Where the feet are. */
  y: number;
  height: number;
}

export interface CardShape {
  /** Beside its picture, or below it. */
  row: boolean;
  /** So many at once that each lies flat. */
  tight: boolean;
  width: number;
  picture: number;
  hasWords: boolean;
}

export interface SortLayout {
  sorrel: Standing;
  asker: Standing;
  grownUp: Standing;
  /** What the one who asks says; its width is the most it may be, its height the room for it. */
  bubble: Box;
  card: CardShape;
  /** Middles of the leaves’ cards. */
  slots: { x: number; y: number }[];
  /** What each place is touched by. */
  targets: Record<SortPlace, Box>;
  /** Middles of the places’ names; one at the edge of the window has to be moved in by its width. */
  names: Record<SortPlace, { x: number; y: number }>;
}

/** The smallest target of each band, in pixels. */
export const TARGETS: Record<Band, number> = { eyfs: 88, ks1: 64, lks2: 44, uks2: 44 };

/** So far the drey's name lies from its middle, where leaves would sway over the end of it. In rem. */
const TOWARDS_TRUNK = 1.6;

/** Pixels of height for each card below which leaves lie flat. */
const TIGHT = 96;

const PICTURES: Record<Band, number> = { eyfs: 210, ks1: 112, lks2: 84, uks2: 84 };

/** @param room the part of the host that nothing covers @param rem pixels of the page’s letters */
export function sortLayout(
  { width, height }: { width: number; height: number },
  room: Box,
  scenery: Scenery,
  { band, places, atOnce, asks }: SortNeeds,
  rem: number,
): SortLayout {
  const { drey, board, portrait } = scenery;
  const foot = room.y + room.height;
  const stature = clamp(room.height * (portrait ? 0.17 : 0.31), 92, portrait ? 210 : 250);
  const hasWords = band !== 'eyfs';
  /* Names of those one can tell or ask reach below their feet. */
  const named = hasWords && (places.includes('hand') || places.includes('ask'));
  const feet = Math.min(foot - (named ? rem * 1.5 : 8), scenery.ground);
  const stand = (share: number, tall: number, back = 0): Standing => ({
    x: room.x + room.width * share,
    y: feet - stature * back,
    height: tall,
  });
  const sorrel = stand(portrait ? 0.17 : 0.26, stature);
  /* Behind Sorrel on a wide screen, where no card and no fern hides her. */
  const grownUp = portrait ? stand(0.47, stature * 0.82) : stand(0.085, stature * 0.82, 0.45);
  const asker = stand(portrait ? 0.83 : width < height * 1.5 ? 0.87 : 0.85, stature * 0.86);

  const bubbleHeight = asks && hasWords ? rem * (portrait ? 4.6 : 5.6) : 0;
  const bubble: Box = portrait
    ? { x: room.x + 12, y: feet - stature - bubbleHeight - 10, width: room.width - 24, height: bubbleHeight }
    : { x: room.x + room.width * 0.53, y: feet - stature * 0.92, width: room.width * 0.24, height: bubbleHeight };

  const air = airIn();
  const card = cardIn(air);
  const slots = slotsIn(air, card.row);
  const targets = targetsOf();
  return { sorrel, asker, grownUp, bubble, card, slots, targets, names: namesOf() };

  function airIn(): Box {
    if (portrait) {
      const top =
        Math.max(room.y, Math.max(drey.middle.y, board.middle.y) + Math.max(drey.radius, board.radius) * 1.05) + rem;
      const bottom = bubble.y - 6;
      return { x: room.x + 10, y: top, width: room.width - 20, height: Math.max(80, bottom - top) };
    }
    const left = drey.middle.x + drey.radius + 14;
    const right = board.middle.x - board.radius * 1.36 - 14;
    const bottom = feet - stature * (asks ? 1 : 0.72);
    /* Below the level's name, which a leaf that is chosen rises towards. */
    const top = room.y + rem * 3.2;
    return { x: left, y: top, width: right - left, height: Math.max(120, bottom - top) };
  }

  function cardIn({ width: free, height: high }: Box): CardShape {
    if (!hasWords) {
      const picture = clamp(
        Math.min(free * 0.72, high * 0.58),
        TARGETS[band],
        PICTURES[band] * (width > 1600 ? 1.4 : 1),
      );
      return { row: false, tight: false, width: picture + 28, picture, hasWords };
    }
    const column = Math.min(band === 'ks1' ? rem * 13 : rem * 13.5, free / atOnce - 18);
    if (!portrait && column >= rem * 11) {
      const picture = Math.min(PICTURES[band] * (rem / 16), high * 0.3);
      return { row: false, tight: false, width: column, picture, hasWords };
    }
    const tight = high / atOnce < TIGHT;
    const picture = tight ? 50 : clamp(high / atOnce - 44, 52, band === 'ks1' ? 84 : 68);
    return { row: true, tight, width: Math.min(free - 8, rem * 21.5), picture, hasWords };
  }

  function slotsIn({ x, y, width: free, height: high }: Box, row: boolean): { x: number; y: number }[] {
    /* The leaf above each card takes its part of the air. */
    const leaf = Math.min(46, high * 0.1);
    return Array.from({ length: atOnce }, (_, index) => {
      const share = (index + 0.5) / atOnce;
      if (row) return { x: x + free * (0.5 + (index % 2 ? 0.02 : -0.02)), y: y + leaf / 2 + (high - leaf / 2) * share };
      const stagger = atOnce === 1 ? 0 : (index % 2 ? 0.07 : -0.05) * high;
      /* On a narrow screen of Acorns a hint lies above it. */
      const middle = portrait && !hasWords ? 0.6 : 0.5;
      return { x: x + free * share, y: y + high * middle + leaf / 2 + stagger };
    });
  }

  function targetsOf(): Record<SortPlace, Box> {
    const least = TARGETS[band];
    const around = (x: number, y: number, wide: number, high: number): Box => {
      const [w, h] = [Math.max(least, wide), Math.max(least, high)];
      return { x: clamp(x - w / 2, 0, width - w), y: clamp(y - h / 2, 0, height - h), width: w, height: h };
    };
    const standing = ({ x, y, height: tall }: Standing) => around(x, y - tall / 2, tall, tall);
    return {
      tuck: around(drey.middle.x, drey.middle.y, drey.radius * 2.1, drey.radius * 2),
      pin: around(board.middle.x, board.middle.y, board.radius * 2.5, board.radius * 2),
      hand: standing(asker),
      ask: standing(grownUp),
    };
  }

  function namesOf(): SortLayout['names'] {
    const at = ({ x, y, width: wide, height: high }: Box, down: number) => ({ x: x + wide / 2, y: y + high * down });
    /* Below the board it would be before the face of whoever asks there. */
    const onItsRoof = !portrait && places.includes('hand');
    return {
      tuck: { ...at(targets.tuck, portrait ? 0.84 : 0.9), x: drey.middle.x - (portrait ? 0 : rem * TOWARDS_TRUNK) },
      pin: at(targets.pin, onItsRoof ? 0.02 : 1.04),
      hand: at(targets.hand, 0.84),
      ask: at(targets.ask, 0.84),
    };
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(Math.min(least, most), Math.min(value, most));
}

/** The same, for languages that are read from right to left. */
export function mirrored(layout: SortLayout, width: number): SortLayout {
  const point = <P extends { x: number }>(at: P): P => ({ ...at, x: width - at.x });
  const box = (at: Box): Box => ({ ...at, x: width - at.x - at.width });
  const { targets, names } = layout;
  return {
    ...layout,
    sorrel: point(layout.sorrel),
    asker: point(layout.asker),
    grownUp: point(layout.grownUp),
    bubble: box(layout.bubble),
    slots: layout.slots.map(point),
    targets: { tuck: box(targets.tuck), pin: box(targets.pin), hand: box(targets.hand), ask: box(targets.ask) },
    names: { tuck: point(names.tuck), pin: point(names.pin), hand: point(names.hand), ask: point(names.ask) },
  };
}
