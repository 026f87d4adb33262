/** Puts the cover over the page and takes it away: modal where it can be, everything else hidden and inert where not. */
import type { News } from '../../engine/lantern/states.ts';

const root = document.documentElement;
/** What had the focus, and how far the page was scrolled. A hidden page has no height, and so forgets its place. */
let before: { focus: Element | null; left: number; top: number } | null = null;

export function isCovered(dialog: HTMLDialogElement): boolean {
  return dialog.matches(':modal') || isPopover(dialog);
}

export function cover(dialog: HTMLDialogElement): void {
  if (root.dataset['covered'] !== 'shown') before = { focus: document.activeElement, left: scrollX, top: scrollY };
  root.dataset['covered'] = 'shown';
  if (!isCovered(dialog)) open(dialog);
  if (!dialog.matches(':modal')) for (const other of others(dialog)) other.inert = true;
  for (const media of document.querySelectorAll<HTMLMediaElement>('audio, video')) media.pause();
  window.speechSynthesis?.cancel();
  const message = dialog.querySelector<HTMLElement>('[autofocus]');
  if (document.activeElement !== message) message?.focus();
  document.dispatchEvent(new CustomEvent('tellwood:covered'));
}

export function uncover(dialog: HTMLDialogElement): void {
  delete root.dataset['covered'];
  for (const other of others(dialog)) other.inert = false;
  if (isPopover(dialog)) dialog.hidePopover();
  if (dialog.open) dialog.close();
  if (before) scrollTo({ left: before.left, top: before.top, behavior: 'instant' });
  if (before?.focus instanceof HTMLElement && before.focus.isConnected) before.focus.focus({ preventScroll: true });
  document.dispatchEvent(new CustomEvent('tellwood:uncovered'));
}

export function say(dialog: HTMLDialogElement, news: News, text: string): void {
  const line = dialog.querySelector<HTMLElement>('.cover-news')!;
  if (line.dataset['news'] === news && line.textContent === text) return;
  line.dataset['news'] = news;
  line.textContent = text;
}

function open(dialog: HTMLDialogElement): void {
  try {
    dialog.showModal();
  } catch {
    dialog.showPopover?.();
  }
}

function isPopover(dialog: HTMLDialogElement): boolean {
  try {
    return dialog.matches(':popover-open');
  } catch {
    return false;
  }
}

function others(dialog: HTMLDialogElement): HTMLElement[] {
  return [...document.body.children].filter(
    (child): child is HTMLElement => child instanceof HTMLElement && child !== dialog && child.tagName !== 'SCRIPT',
  );
}
