/** What all parts of the drawn drey share: the stage, the way to the round, the room, the letters, and small pictures. */
import type { GameLevel } from '../../../domain/game.ts';
import type { Box, ScenePort } from '../../scene-port.ts';
import type { Bits } from '../../stage/bits.ts';
import type { Point } from '../../stage/motion.ts';
import type { Cut } from '../../stage/pictures.ts';
import type { Stage } from '../../stage/stage.ts';
import type { Textures } from '../../stage/textures.ts';
import type { Letters } from '../../stage/words.ts';
import type { DreyMove, DreyPlay, DreyState } from '../model/rules.ts';
import type { Scenery } from './scenery.ts';

export type DreyPort = ScenePort<GameLevel, DreyPlay, DreyMove>;

export interface World {
  stage: Stage;
  port: DreyPort;
  scenery: Scenery;
  /** Leaves, the stump, bits: by the names of the groups in `art/games/drey.svg`. */
  things: ReadonlyMap<string, Cut>;
  bits: Bits;
  textures: Textures;
  /** Pixels of the page’s letters. */
  rem: number;
  letters(size: number, weight?: number): Letters;
}

/** One kind of level, drawn. */
export interface Act {
  /** Draws what is new in the round. */
  follow(state: DreyState): void;
  /** Takes the room that is free now. */
  settle(room: Box): void;
  where(id: string): Box | null;
  /** A finger or mouse. Coordinates are pixels of the host. */
  press(at: Point): void;
  move(at: Point): void;
  /** @param at null where the touch was taken away */
  release(at: Point | null): void;
  /** Before every frame. */
  live(time: number, passed: number, calm: boolean): void;
  /** Pixels the trees stand to one side because somebody looks there. */
  lean(pixels: number): void;
  /** Somebody speaks, or has spoken. */
  speak(by: string | null, on: boolean): void;
  destroy(): void;
}

export const INK = '#321b41';
export const PAPER = '#fffaf1';

export function isIn({ x, y, width, height }: Box, at: Point): boolean {
  return at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height;
}

/** The smallest box that holds both. */
export function around(one: Box, other: Box): Box {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  const right = Math.max(one.x + one.width, other.x + other.width);
  const foot = Math.max(one.y + one.height, other.y + other.height);
  return { x, y, width: right - x, height: foot - y };
}
