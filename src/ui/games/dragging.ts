/** Lets a leaf be dragged onto a place, by finger or mouse; a touch without a drag stays an ordinary press. */
import type { Attachment } from 'svelte/attachments';

/** Pixels a pointer moves before a touch is a drag. */
const SLACK = 8;

export interface Dragging {
  /** The drag has begun: the leaf is picked up. */
  lift(): void;
  /** Over which place the leaf is now, or null. */
  over(place: string | null): void;
  /** Let go: over a place, or nowhere. */
  drop(place: string | null): void;
}

/** @param isDraggable asked at each touch, so that a covered game keeps still */
export function dragged({ lift, over, drop }: Dragging, isDraggable: () => boolean): Attachment<HTMLElement> {
  return (leaf) => {
    let from: { x: number; y: number; pointer: number } | null = null;
    let lifted = false;

    const placeAt = ({ clientX, clientY }: PointerEvent) =>
      document
        .elementsFromPoint(clientX, clientY)
        .map((element) => element.closest<HTMLElement>('[data-place]'))
        .find((place) => place !== null)?.dataset['thing'] ?? null;

    const start = (event: PointerEvent) => {
      if (event.button !== 0 || !isDraggable()) return;
      from = { x: event.clientX, y: event.clientY, pointer: event.pointerId };
    };
    const move = (event: PointerEvent) => {
      if (!from || event.pointerId !== from.pointer) return;
      const [x, y] = [event.clientX - from.x, event.clientY - from.y];
      if (!lifted && Math.hypot(x, y) < SLACK) return;
      if (!lifted) {
        lifted = true;
        leaf.setPointerCapture(event.pointerId);
        leaf.toggleAttribute('data-dragged', true);
        lift();
      }
      leaf.style.translate = `${x}px ${y}px`;
      over(placeAt(event));
    };
    const end = (event: PointerEvent) => {
      if (!from || event.pointerId !== from.pointer) return;
      from = null;
      if (!lifted) return;
      lifted = false;
      leaf.style.translate = '';
      leaf.toggleAttribute('data-dragged', false);
      over(null);
      drop(event.type === 'pointerup' ? placeAt(event) : null);
      /* The click that ends a drag is no press. */
      leaf.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => leaf.removeEventListener('click', swallow, { capture: true }));
    };

    leaf.addEventListener('pointerdown', start);
    leaf.addEventListener('pointermove', move);
    leaf.addEventListener('pointerup', end);
    leaf.addEventListener('pointercancel', end);
    return () => {
      leaf.removeEventListener('pointerdown', start);
      leaf.removeEventListener('pointermove', move);
      leaf.removeEventListener('pointerup', end);
      leaf.removeEventListener('pointercancel', end);
    };
  };
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
