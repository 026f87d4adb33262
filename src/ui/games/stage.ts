/** Lets a drawn scene play beside the twin: loads it once the twin can be played, and lays each control over its drawing. */
import { tick } from 'svelte';
import { SCENES } from '../../games/registry.ts';
import type { Box, Scene, ScenePort } from '../../games/scene-port.ts';
import type { GameLevel } from '../../domain/game.ts';
import type { DreyMove, DreyPlay } from '../../games/drey/model/rules.ts';
import { pictureAddress } from '../kit/picture-address.ts';
import { askForSound } from '../kit/sound.ts';
import { wordAt, type GameView } from './game-view.ts';
import type { Playing } from './play-game.ts';

interface Stage {
  root: HTMLElement;
  /** Fills the window behind the twin. */
  host: HTMLElement;
  view: GameView;
  playing: Playing<DreyPlay, DreyMove>;
}

/** A reader who has made letters much larger gets words that grow with them, which a canvas cannot. Pixels. */
const LARGE_LETTERS = 22;
/** With less below the header of an upright screen, words of drawn leaves would lie over each other; the twin can be scrolled. Pixels. */
const UPRIGHT_FROM: Partial<Record<GameView['band'], number>> = { ks1: 680, lks2: 820 };
/** Drawn things sway; controls follow them so often. Milliseconds. */
const FOLLOW_MS = 200;
const IDLE_WITHIN_MS = 1_500;

/** Answers with what takes the scene away again, whether or not it has come. */
export function offerStage(stage: Stage): () => void {
  const load = SCENES[stage.view.id];
  let strike: (() => void) | undefined;
  let isOver = false;
  if (load && canDraw() && hasRoom(stage.view.band) && !isCalm()) {
    /* The twin can be played by now: the drawing is fetched at once, and begins when nothing else is under way. */
    const coming = load();
    coming.catch(() => undefined);
    whenIdle(() => {
      coming
        .then(({ mountScene }) => (isOver || !hasRoom(stage.view.band) ? undefined : build(stage, mountScene)))
        .then((built) => (isOver ? built?.() : (strike = built)))
        /* The twin is the whole game; without its scene it stays as it is. */
        .catch(() => stage.root.removeAttribute('data-drawn'));
    });
  }
  return () => {
    isOver = true;
    strike?.();
  };
}

async function build(
  { root, host, view, playing }: Stage,
  mountScene: Awaited<ReturnType<NonNullable<(typeof SCENES)[string]>>>['mountScene'],
): Promise<() => void> {
  root.toggleAttribute('data-drawn', true);
  const port: ScenePort<GameLevel, DreyPlay, DreyMove> = {
    ...playing,
    subscribe: (listener) => subscribeAfterPage(playing, listener),
    band: view.band,
    dir: view.dir,
    levels: view.levels,
    send: playing.tell,
    word: (path) => wordAt(view, path),
    picture: pictureAddress,
    calm: isCalm,
    covered: () => playing.state().covered,
    room: () => roomIn(root),
    perch: (name) => perchIn(root, name),
    sound: askForSound,
  };
  const scene = await mountScene(host, port);
  const follow = () => {
    if (!layOver(root, scene)) return;
    scene.resize?.();
    layOver(root, scene);
  };
  const later = () => requestAnimationFrame(follow);
  const resized = new ResizeObserver(() => {
    scene.resize?.();
    follow();
  });
  resized.observe(host);
  const leave = playing.subscribe(later);
  const clock = setInterval(follow, FOLLOW_MS);
  const motion = matchMedia('(prefers-reduced-motion: reduce)');
  motion.addEventListener('change', playing.notify);
  scene.resize?.();
  follow();
  return () => {
    clearInterval(clock);
    resized.disconnect();
    leave();
    motion.removeEventListener('change', playing.notify);
    scene.destroy();
    root.removeAttribute('data-drawn');
  };
}

/** The page lays out the new part first: what is drawn is then as large as the room there is for it. */
function subscribeAfterPage(
  playing: Stage['playing'],
  listener: Parameters<Stage['playing']['subscribe']>[0],
): () => void {
  let isOver = false;
  const leave = playing.subscribe(() => void tick().then(() => isOver || listener(playing.state())));
  return () => {
    isOver = true;
    leave();
  };
}

/**
 * Each control of the level lies unseen over what the scene draws for it; the others stay in the strip.
 * @returns whether that makes room on the page, or takes it
 */
function layOver(root: HTMLElement, scene: Scene): boolean {
  let isNew = false;
  for (const control of root.querySelectorAll<HTMLElement>('.board [data-thing]')) {
    const box = scene.where?.(control.dataset['thing']!) ?? null;
    isNew ||= control.hasAttribute('data-over') !== (box !== null);
    control.toggleAttribute('data-over', box !== null);
    for (const side of ['left', 'top', 'width', 'height'] as const) {
      const length = box ? { left: box.x, top: box.y, width: box.width, height: box.height }[side] : null;
      control.style[side] = length === null ? '' : `${Math.round(length)}px`;
    }
  }
  return isNew;
}

/** Controls that do not lie over what is drawn yet push the strip down: it counts as standing at the foot of the page. */
function roomIn(root: HTMLElement): Box {
  const top = headerEnd();
  const strip = root.querySelector('[data-card], [data-strip]')?.getBoundingClientRect();
  const padding = Number.parseFloat(getComputedStyle(root.closest('main') ?? root).paddingBlockEnd);
  const foot = strip ? Math.min(strip.top, innerHeight - padding - strip.height) : innerHeight;
  return { x: 0, y: top, width: innerWidth, height: Math.max(0, foot - top) };
}

function headerEnd(): number {
  return document.querySelector('.pupil-top')?.getBoundingClientRect().bottom ?? 0;
}

function perchIn(root: HTMLElement, name: string): Box | null {
  const perch = root.querySelector(`[data-perch='${name}']`)?.getBoundingClientRect();
  return perch && perch.height > 0 ? perch : null;
}

function canDraw(): boolean {
  return document.createElement('canvas').getContext('2d') !== null && lettersInPixels() <= LARGE_LETTERS;
}

function hasRoom(band: GameView['band']): boolean {
  return innerHeight - headerEnd() >= (UPRIGHT_FROM[band] ?? 0) || innerWidth > innerHeight;
}

function lettersInPixels(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

function isCalm(): boolean {
  const { dataset } = document.documentElement;
  return (
    dataset['calm'] !== undefined ||
    dataset['plain'] !== undefined ||
    matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}

function whenIdle(start: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: IDLE_WITHIN_MS });
  else setTimeout(start, IDLE_WITHIN_MS / 3);
}
