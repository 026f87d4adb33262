/** Offers the note to the child whose lantern it was, and records what they pick. */
import { LANTERN_NOTES, type LanternNote } from '../../domain/events.ts';
import { forgetTold, toldByThisChild } from '../lantern/keeping.ts';
import { SESSION_CHANGED } from '../session/pupil.ts';
import { record } from '../session/record.ts';

export function offerNote(): void {
  const card = document.querySelector<HTMLElement>('[data-told]')!;
  const draw = () => card.toggleAttribute('hidden', toldByThisChild() === null);
  for (const button of card.querySelectorAll<HTMLButtonElement>('[data-note]')) {
    button.addEventListener('click', () => note(card, button.dataset['note']!));
  }
  for (const moment of [SESSION_CHANGED, 'tellwood:uncovered']) document.addEventListener(moment, draw);
  draw();
}

function note(card: HTMLElement, picked: string): void {
  const told = toldByThisChild();
  forgetTold();
  if (!told || !isNote(picked)) return void (card.hidden = true);
  record({ kind: 'lantern-note', activity: told.activity, detail: { lit: told.lit, note: picked } }).kept.catch(
    () => undefined,
  );
  card.querySelector<HTMLElement>('[data-told-ask]')!.hidden = true;
  const thanks = card.querySelector<HTMLElement>('[data-told-thanks]')!;
  thanks.textContent = thanks.dataset['words']!;
}

function isNote(picked: string): picked is LanternNote {
  return (LANTERN_NOTES as readonly string[]).includes(picked);
}
