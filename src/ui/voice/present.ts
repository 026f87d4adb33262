/** Finds what stands on the page to be said, in reading order. */
import { afterNextFrame } from '../kit/frames.ts';
import type { QueuedLine } from './queue.ts';

/** Marks and lines can be looked up only while they stand on the page. */
export interface PresentLine extends QueuedLine {
  element: HTMLElement;
  by: string | null;
}

export interface Present {
  lines: PresentLine[];
  /** What the containers say may follow. */
  next: string[];
}

const names = new WeakMap<Element, number>();
let named = 0;
function nameOf(element: Element): number {
  const known = names.get(element);
  if (known !== undefined) return known;
  names.set(element, ++named);
  return named;
}

/** Displayed, however hidden from sight: what only screen readers read is spoken too. */
const isDisplayed = (element: Element) => element.checkVisibility?.() ?? true;

function linesIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-line]')].filter(isDisplayed);
}

/** Everything in the present containers; where the page marks none, everything in its main part. */
export function presentLines(): Present {
  const all = [...document.querySelectorAll<HTMLElement>('[data-speak-now]')];
  const containers = all.filter((one) => isDisplayed(one) && !one.parentElement?.closest('[data-speak-now]'));
  const marked = containers.flatMap((container) => {
    const own = container.dataset['line'] ? [container] : [];
    return [...own, ...linesIn(container)].flatMap((element) => linesOf(element, markOf(container)));
  });
  const unmarked = all.length === 0 ? linesIn(document.querySelector('main') ?? document) : [];
  return {
    lines: [...marked, ...unmarked.flatMap((element) => linesOf(element, ''))],
    next: containers.flatMap((one) => one.dataset['nextLines']?.split(/\s+/) ?? []).filter((id) => id !== ''),
  };
}

/** Another whenever a container asks for all of its lines again: they are other lines, then. */
const markOf = (container: HTMLElement) => `${nameOf(container)}=${container.dataset['speakNow']}`;

export function hasLines(): boolean {
  return document.querySelector('main [data-line]') !== null;
}

function linesOf(element: HTMLElement, mark: string): PresentLine[] {
  const ids = (element.dataset['line'] ?? '').split(/\s+/).filter((id) => id !== '');
  const by = element.closest<HTMLElement>('[data-by]')?.dataset['by'] ?? null;
  return ids.map((id) => ({ key: `${mark} ${nameOf(element)} ${id}`, id, element, by }));
}

/** What a scene begins with is needed at once; the rest is fetched while that is said. */
const FIRST_LINES = 4;

/** The first lines of scenes that a link of the present ones opens, so that they can be fetched ahead. */
export function linesBehindLinks(): string[] {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-speak-now] a[href^="#"]')].filter(isDisplayed);
  const scenes = links.flatMap((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? []);
  return scenes.flatMap((scene) =>
    [...scene.querySelectorAll<HTMLElement>('[data-line]')]
      .flatMap((element) => (element.dataset['line'] ?? '').split(/\s+/))
      .filter((id) => id !== '')
      .slice(0, FIRST_LINES),
  );
}

/** Tells when what stands on the page may have changed: once a frame, and once that frame is painted. */
export function watchPage(tell: () => void): void {
  let asked = false;
  const now = () => {
    asked = false;
    tell();
  };
  const look = () => {
    if (asked) return;
    asked = true;
    afterNextFrame(now);
  };
  new MutationObserver(look).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['data-line', 'data-speak-now', 'data-here', 'data-honoured', 'hidden', 'class', 'open'],
  });
  addEventListener('hashchange', look);
  document.addEventListener('toggle', look, true);
}
