/** One finger or mouse at a time on a stage, straight from the page: what is touched answers in the same frame. */
import type { Point } from './motion.ts';

export interface Touches {
  press(at: Point): void;
  /** With a finger down or, for a mouse, without. */
  move(at: Point): void;
  /** @param at null where the touch was taken away by the device */
  release(at: Point | null): void;
}

/** @param host what points are measured from @param surface what is touched. Answers with what stops it. */
export function listenForTouches(host: HTMLElement, surface: HTMLElement, touches: Touches): () => void {
  let held: number | null = null;

  const at = ({ clientX, clientY }: PointerEvent): Point => {
    const { left, top } = host.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const press = (event: PointerEvent) => {
    if (held !== null || event.button !== 0) return;
    held = event.pointerId;
    surface.setPointerCapture(event.pointerId);
    /* No text is selected, and focus stays where keys were. */
    event.preventDefault();
    touches.press(at(event));
  };
  const move = (event: PointerEvent) => {
    if (held === null ? event.pointerType === 'mouse' : event.pointerId === held) touches.move(at(event));
  };
  const release = (event: PointerEvent) => {
    if (event.pointerId !== held) return;
    held = null;
    touches.release(event.type === 'pointerup' ? at(event) : null);
  };

  surface.addEventListener('pointerdown', press);
  window.addEventListener('pointermove', move, { passive: true });
  surface.addEventListener('pointerup', release);
  surface.addEventListener('pointercancel', release);
  return () => {
    surface.removeEventListener('pointerdown', press);
    window.removeEventListener('pointermove', move);
    surface.removeEventListener('pointerup', release);
    surface.removeEventListener('pointercancel', release);
  };
}
