/** A stage to draw a game on: one Phaser scene that fills its host, rests while nobody looks, and leaves nothing behind. */
import { hasGraphicsCard } from './backdrop.ts';
import { paintChanges } from './changes.ts';
import { CANVAS, Container, Game, Scene } from './phaser.js';

export interface Stage {
  scene: Scene;
  /** All that is drawn goes in here; its units are CSS pixels of the host. */
  root: Container;
  canvas: HTMLCanvasElement;
  /** No graphics card: what is turned or scaled in every frame costs many times what an upright copy does. */
  byProcessor: boolean;
  /** The host's size in CSS pixels. */
  size(): { width: number; height: number };
  /** Canvas pixels in one CSS pixel. */
  density(): number;
  /** Takes the host's new size; true when it has changed. */
  fit(): boolean;
  /** There is something to show. */
  unveil(): void;
  /** Stops and hides everything, or goes on. */
  rest(resting: boolean): void;
  /** Before every frame. @param passed milliseconds since the last, at most 100 */
  onFrame(draw: (time: number, passed: number) => void): void;
  destroy(): void;
}

/** More would cost more to paint than eyes can see on a small screen. */
const DENSITY_MAX = 2;
/** After a pause nothing leaps. */
const PASSED_MAX_MS = 100;

/** Resolves when Phaser is ready to draw. */
export function openStage(host: HTMLElement): Promise<Stage> {
  return new Promise((ready) => {
    const canvas = document.createElement('canvas');
    Object.assign(canvas.style, {
      position: 'absolute',
      inset: '0',
      width: '100%',
      height: '100%',
      touchAction: 'none',
    });
    canvas.setAttribute('aria-hidden', 'true');
    /* Nothing is shown before there is something to show. */
    canvas.style.opacity = '0';
    host.append(canvas);
    const size = () => ({ width: Math.max(1, host.clientWidth), height: Math.max(1, host.clientHeight) });
    const density = () => Math.min(window.devicePixelRatio || 1, DENSITY_MAX);
    const scene = new Scene('stage') as Scene & { create(): void };
    scene.create = open;
    /* Without a graphics card the place itself is copied into the canvas, and nothing shines through. */
    const changes = hasGraphicsCard() ? null : paintChanges(canvas.getContext('2d', { alpha: false })!);
    const game = new Game({
      type: CANVAS,
      canvas,
      ...(changes && { context: changes }),
      width: size().width * density(),
      height: size().height * density(),
      scale: { mode: 0, autoCenter: 0 } as never,
      render: { transparent: !changes, clearBeforeRender: !changes },
      banner: false,
      audio: { noAudio: true },
      autoFocus: false,
      input: { keyboard: false, mouse: false, touch: false, gamepad: false, windowEvents: false } as never,
      scene,
    } as never);
    const drawers: ((time: number, passed: number) => void)[] = [];
    let shown = { ...size(), density: density() };
    let resting = false;
    let gone = false;

    function open(): void {
      const root = new Container(scene, 0, 0);
      scene.add.existing(root);
      root.setScale(shown.density);
      if (changes) {
        game.renderer.on('postrender', () => changes.paint());
        canvas.addEventListener('contextrestored', () => changes.forget());
      }
      scene.events.on('update', (time: number, passed: number) => {
        drawers.forEach((draw) => draw(time, Math.min(passed, PASSED_MAX_MS)));
      });
      ready({
        scene,
        root,
        canvas,
        byProcessor: changes !== null,
        size,
        density,
        fit() {
          const now = { ...size(), density: density() };
          if (now.width === shown.width && now.height === shown.height && now.density === shown.density) return false;
          shown = now;
          game.scale.resize(now.width * now.density, now.height * now.density);
          Object.assign(canvas.style, { width: '100%', height: '100%' });
          changes?.forget();
          root.setScale(now.density);
          return true;
        },
        unveil: () => void (canvas.style.opacity = ''),
        rest(wanted) {
          if (wanted === resting || gone) return;
          resting = wanted;
          canvas.style.visibility = wanted ? 'hidden' : '';
          if (wanted) game.loop.sleep();
          else game.loop.wake();
        },
        onFrame: (draw) => void drawers.push(draw),
        destroy() {
          if (gone) return;
          gone = true;
          drawers.length = 0;
          if (resting) game.loop.wake();
          game.destroy(true);
          canvas.remove();
        },
      });
    }
  });
}
