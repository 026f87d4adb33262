/**
 * Between a game's page and its drawn scene. The page runs the round, keeps it, records it and holds every word and
 * every real control (the twin); a scene only draws that same round and sends it the same events.
 *
 * The page gives the scene a `host` that fills the whole window, behind the twin. While a level is played, each twin
 * control lies unseen over what the scene draws for it (`Scene.where`), so that keyboard focus shows on the drawn
 * thing itself and fingers reach the canvas; a control the scene draws nothing for stays visible in a strip at the
 * foot. Everything that is read (what the animal says, what follows from a try, the end) and every way on is drawn by
 * the page on a card above the canvas, so a scene draws no such cards and no buttons.
 */
import type { Band } from '../domain/curriculum.ts';
import type { RoundSound } from '../engine/game-round/rules.ts';
import type { RoundEvent, RoundState } from '../engine/game-round/states.ts';

/** In CSS pixels from the top left corner of the host, whatever the direction of reading. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface ScenePort<Level, Play, Move> {
  band: Band;
  dir: 'ltr' | 'rtl';
  /** The band's levels, in order; `state().place.level` names one. */
  levels: readonly Level[];
  state(): RoundState<Play>;
  /**
   * Called after every change of the round, of what is chosen or pointed at, of the room and of calm, until the
   * answer is called. Compare with what is drawn: the same state may be told twice.
   */
  subscribe(listener: (state: RoundState<Play>) => void): () => void;
  /** A move that is not legal now changes nothing. The page makes its sounds, records and announces. */
  send(event: RoundEvent<Move>): void;

  /** The thing that has been picked up and is not put anywhere yet; the twin and the scene share it. */
  chosen(): string | null;
  /** Picks a thing up (a touch on a leaf, the begin of a drag), or with null lays it back. */
  choose(id: string | null): void;
  /** What keyboard focus is on now, by the same ids as `where`: eyes may follow it. */
  pointed(): string | null;

  /** A text by its path within the band's words, like `levels.branches-twins.items.rabbit.label` or `places.tuck`. */
  word(path: string): string;
  /** The address of a picture named in content: `rabbit`, `art:objects/school-jumper`. */
  picture(name: string): string;
  /** No motion is wanted: by the device, or by calm mode. The outcome must be the same. */
  calm(): boolean;
  /** The lantern covers the page: draw nothing new, take no touch. */
  covered(): boolean;
  /** The part of the host that the page's header, strip and cards leave free; keep what matters inside. */
  room(): Box;
  /** Where the page leaves a place beside the twin for Magpie, or for the pieces of his jigsaw; null where there is none. */
  perch(name: 'magpie' | 'pieces'): Box | null;
  /** For touches that are no move, like a leaf being picked up; moves have their sounds from the round. */
  sound(name: RoundSound): void;
}

export interface Scene {
  destroy(): void;
  /** The host or the room has changed its size. */
  resize?(): void;
  /**
   * Where a thing is drawn that answers to touch, or null. Ids are those of the content: an item (`rabbit`), a place
   * (`tuck`, `pin`, `hand`, `ask`), a detail of a post (`club`), and `look` for the button that lets Magpie look.
   */
  where?(id: string): Box | null;
}

/** Loads what it needs and draws; a promise that fails leaves the twin as it is. */
export type MountScene<Level, Play, Move> = (
  host: HTMLElement,
  port: ScenePort<Level, Play, Move>,
) => Scene | Promise<Scene>;
