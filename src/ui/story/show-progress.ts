/** Counts the parts this child has really seen; the drawn page can only know the longest way to a step. */
import { fill } from '../../i18n/browser.ts';

/** @param decided how many decisions led to the open scene */
export function showProgress(scene: HTMLElement, decided: number): void {
  const heading = scene.querySelector<HTMLElement>('[data-part]');
  const dots = scene.querySelector('.dots');
  if (!heading || !dots) return;
  heading.textContent = fill(heading.dataset['part']!, { number: decided + 1 });
  for (const past of dots.querySelectorAll('.past')) past.remove();
  for (let part = 0; part < decided; part++) {
    const past = document.createElement('i');
    past.className = 'past';
    dots.prepend(past);
  }
}
