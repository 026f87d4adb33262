/** Mounts Sorrel's Drey on a page: paints the wood, lets the right act play in it, and takes all of it away again. */
import type { MountScene, Box, Scene } from '../../scene-port.ts';
import { paintBackdrop, type Backdrop, type Copied } from '../../stage/backdrop.ts';
import { releaseBits } from '../../stage/bits.ts';
import { readDrawing } from '../../stage/drawings.ts';
import { followed, gathered } from '../../stage/motion.ts';
import { Container, Image } from '../../stage/phaser.js';
import { sheetOf } from '../../stage/pictures.ts';
import { openStage } from '../../stage/stage.ts';
import { keepTextures, type Textures } from '../../stage/textures.ts';
import { listenForTouches } from '../../stage/touches.ts';
import type { GameLevel } from '../../../domain/game.ts';
import type { DreyMove, DreyPlay } from '../model/rules.ts';
import { lit } from './light.ts';
import { sceneryFor, TREE_DEPTH } from './scenery.ts';
import { openJigsaw } from './jigsaw-scene.ts';
import { openSort, SORREL_POSES } from './sort-scene.ts';
import { MAGPIE_POSES } from './visitor.ts';
import { thingsOf } from './wood.ts';
import type { Act, World } from './world.ts';

const BITS = ['bit-amber', 'bit-russet', 'bit-green', 'spark', 'mote', 'twig', 'heart'] as const;
const BITS_MOST = 48;
/** A speck of light or a leaf drifts by, so often. Milliseconds. */
const DRIFT_EVERY = 2_200;
/** The page’s own controls find their places a little after the round has changed. Milliseconds. */
const ROOM_EVERY = 150;

/** A window as large as that is one, or stands far away. Pixels. */
const WHITEBOARD = { width: 1_700, height: 900 };

const placeName = ({ portrait }: { portrait: boolean }) => `art:places/${portrait ? 'drey-portrait' : 'drey'}`;

export const mountScene: MountScene<GameLevel, DreyPlay, DreyMove> = async (host, port) => {
  fetchAhead();
  const stage = await openStage(host);
  let build: { act: Act; backdrop: Backdrop; world: World; layer: Container } | null = null;
  let ground: Image | null = null;
  let building = 0;
  let isGone = false;
  let room = playingRoom();
  let at = port.state().place.at;
  const lean = { at: 0, goal: 0 };
  const drift = gathered();
  const look = gathered();
  /** Asked now and then, not in every frame. */
  let calm = port.calm();
  const isNight = port.band === 'uks2';

  /** What is drawn first comes while Phaser is made ready; whether it has come is seen where it is needed. */
  function fetchAhead(): void {
    const place = placeName(sceneryFor({ width: host.clientWidth, height: host.clientHeight }));
    const guide =
      port.band === 'uks2'
        ? MAGPIE_POSES.map((pose) => `art:mascots/magpie-${pose}`)
        : SORREL_POSES.map((pose) => `art:mascots/sorrel-${pose}`);
    for (const name of [place, 'art:games/drey', ...guide]) readDrawing(port.picture(name)).catch(() => undefined);
  }

  /** The room that counts is the one while a level is played; before that, what it will be, about. */
  function playingRoom(): Box {
    const now = port.room();
    if (port.state().place.at === 'playing') return now;
    const { width, height } = stage.size();
    return { x: 0, y: now.y, width, height: height - now.y - height * 0.04 };
  }

  /** A card that comes and goes moves nothing. */
  function takeRoom(): boolean {
    if (port.state().place.at !== 'playing') return false;
    const now = port.room();
    const isNew = now.width !== room.width || now.height !== room.height || now.x !== room.x || now.y !== room.y;
    room = now;
    return isNew;
  }

  async function set(): Promise<void> {
    const turn = ++building;
    const scenery = sceneryFor(stage.size());
    const [place, things] = await Promise.all([
      readDrawing(port.picture(placeName(scenery))),
      readDrawing(port.picture('art:games/drey')),
    ]);
    if (isGone || turn !== building) return;
    /* By night the pieces lie low, where grass would hide them. */
    const layers = scenery.layers.map((painted) => ({ ...painted, before: painted.before === true && !isNight }));
    const backdrop = await paintBackdrop(stage.canvas, place, layers, {
      mirrored: port.dir === 'rtl',
      tinted: (markup) => lit(markup, isNight),
    });
    if (isGone || turn !== building) return backdrop.destroy();
    const layer = new Container(stage.scene, 0, 0);
    const textures = keepTextures(stage.scene);
    /* At first the place is shown while those who live there are still being drawn. */
    const isFirst = build === null && ground === null;
    let shownAlone: Image | null = null;
    if (isFirst) {
      stage.root.add(layer);
      copyInto(layer, backdrop, textures);
      shownAlone = ground;
      stage.unveil();
    }
    const cuts = await sheetOf(stage.scene, textures, 'things', thingsOf(things), stage.density() * 1.25);
    const bits = releaseBits(stage.scene, layer, new Map(BITS.map((kind) => [kind, cuts.get(kind)!])), BITS_MOST);
    const style = getComputedStyle(host);
    const world: World = {
      stage,
      port,
      scenery,
      things: cuts,
      bits,
      textures,
      rem: Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * enlarged(),
      letters: (size, weight = 400) => ({ family: style.fontFamily, size, weight, colour: '#321b41', dir: port.dir }),
    };
    const open = isNight ? openJigsaw : openSort;
    const act = await open(world, place, () => room);
    if (isGone || turn !== building) {
      act.destroy();
      layer.destroy();
      if (shownAlone && ground === shownAlone) {
        ground.destroy();
        ground = null;
      }
      textures.dropAll();
      return backdrop.destroy();
    }
    build?.act.destroy();
    build?.backdrop.destroy();
    build?.layer.destroy();
    build?.world.textures.dropAll();
    stage.root.add(layer);
    if (!isFirst) copyInto(layer, backdrop, textures);
    if (ground) stage.root.sendToBack(ground);
    stage.unveil();
    build = { act, backdrop, world, layer };
    act.follow(port.state());
  }

  /** What is written on a whiteboard is read from the back of the room. */
  function enlarged(): number {
    const { width, height } = stage.size();
    return width >= WHITEBOARD.width && height >= WHITEBOARD.height ? 1.3 : 1;
  }

  /** Where the page does not show the painted place, the canvas does. */
  function copyInto(layer: Container, { copied }: Backdrop, textures: Textures): void {
    const picture = ({ picture, y }: Copied) => {
      const name = textures.name('place');
      textures.add(name, picture);
      return new Image(stage.scene, 0, y, name).setOrigin(0).setScale(1 / stage.density()) as Image;
    };
    if (copied.before) layer.addAt(picture(copied.before), 0);
    if (!copied.behind) return;
    ground?.destroy();
    ground = picture(copied.behind);
    stage.root.addAt(ground, 0);
  }

  stage.onFrame((time, passed) => {
    if (!build) return;
    if (look(passed, ROOM_EVERY) !== null) {
      if (takeRoom()) build.act.settle(room);
      calm = port.calm();
    }
    const { act, backdrop, world } = build;
    const before = lean.at;
    lean.at = calm || !backdrop.moves ? 0 : followed(lean.at, lean.goal, passed, 220);
    if (Math.abs(lean.at - before) > 0.002) {
      backdrop.lookTo(lean.at);
      act.lean(-lean.at * (world.scenery.portrait ? 5 : TREE_DEPTH));
    }
    act.live(time, passed, calm);
    if (calm) return world.bits.clear();
    world.bits.live(passed);
    if (drift(passed, DRIFT_EVERY) === null) return;
    const { width, height } = stage.size();
    const isLeaf = !isNight && Math.random() < 0.6;
    world.bits.send(isLeaf ? 'bit-amber' : 'mote', {
      x: Math.random() * width,
      y: isLeaf ? -20 : height * (0.4 + Math.random() * 0.5),
      speedX: isLeaf ? 24 : 6,
      speedY: isLeaf ? 62 : -16,
      spin: isLeaf ? 50 : 0,
      flutter: 18,
      scale: 0.8 + Math.random() * 0.5,
      lasts: isLeaf ? 9_000 : 5_000,
    });
  });

  const leave = port.subscribe((state) => {
    stage.rest(port.covered());
    calm = port.calm();
    /* Within a moment the page leaves the same room, and asking would have it laid out at once. */
    if (state.place.at !== at && takeRoom()) build?.act.settle(room);
    at = state.place.at;
    if (!port.covered()) build?.act.follow(state);
  });
  const speaking = (event: Event) => {
    const { on, by } = (event as CustomEvent<{ on: boolean; by: string | null }>).detail;
    build?.act.speak(by, on);
  };
  document.addEventListener('tellwood:speaking', speaking);
  const silence = listenForTouches(host, stage.canvas, {
    press: (at) => !port.covered() && build?.act.press(at),
    move: (at) => {
      lean.goal = (at.x / stage.size().width) * 2 - 1;
      if (!port.covered()) build?.act.move(at);
    },
    release: (at) => build?.act.release(port.covered() ? null : at),
  });
  stage.rest(port.covered());
  const scene: Scene = {
    resize() {
      if (stage.fit()) {
        room = playingRoom();
        void set();
      } else if (takeRoom()) build?.act.settle(room);
    },
    where: (id): Box | null => build?.act.where(id) ?? null,
    destroy() {
      isGone = true;
      leave();
      silence();
      document.removeEventListener('tellwood:speaking', speaking);
      build?.act.destroy();
      build?.backdrop.destroy();
      stage.destroy();
    },
  };
  try {
    await set();
  } catch (error) {
    scene.destroy();
    throw error;
  }
  return scene;
};
