/** Wires the lantern of a page to its machine: presses and news go in, what it asks for is done here. */
import { DARK, lanternAfter } from '../../engine/lantern/machine.ts';
import type { Lantern, LanternEffect, LanternEvent } from '../../engine/lantern/states.ts';
import { COVER_KEY, coverOfNow, forgetCover, keepCover, keptCover, rememberTold } from './keeping.ts';
import { recordLit, recordSeen } from './recording.ts';
import { listenToShift } from './shift.ts';
import { cover, isCovered, say, uncover } from './surface.ts';
import { listenToGrownUps, offerUncovering } from './uncovering.ts';
import { watch } from './watching.ts';

export function startLantern(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#cover')!;
  const words = JSON.parse(document.querySelector('#lantern-words')!.textContent!) as Record<string, string>;
  const heard = document.querySelector<HTMLElement>('[data-lantern-said]')!;
  let lantern: Lantern = DARK;
  /** Only a cover that was kept can be known to have been taken away elsewhere. */
  let kept = false;
  let stopWatching = () => {};

  const perform = (effect: LanternEffect) => {
    switch (effect.do) {
      case 'cover':
        return cover(dialog);
      case 'uncover':
        uncover(dialog);
        return void (heard.textContent = words['lantern.uncovered']!);
      case 'keep':
        return void (kept = keepCover(effect.cover));
      case 'forget':
        return forgetCover();
      case 'record-lit':
        return recordLit(effect.cover);
      case 'record-seen':
        return recordSeen(effect.cover);
      case 'remember-told':
        return rememberTold(effect.cover);
    }
  };

  const tell = (event: LanternEvent) => {
    const wasLit = lantern.lit;
    const { state, effects } = lanternAfter(lantern, event, { now: Date.now() });
    lantern = state;
    // What the cover says is in it before it opens, so that it is laid out once.
    if (state.lit) say(dialog, state.news, words[`lantern.state.${state.news}`]!);
    if (state.lit && !wasLit) offerUncovering(dialog, state.cover);
    effects.forEach(perform);
    if (state.lit && !wasLit) {
      const stopAsking = watch(state.cover, tell);
      const clock = setInterval(() => tell({ kind: 'ticked' }), 1_000);
      stopWatching = () => {
        stopAsking();
        clearInterval(clock);
      };
    } else if (!state.lit && wasLit) stopWatching();
  };

  const press = () => tell({ kind: 'pressed', cover: coverOfNow() });

  /** Follows what is kept on the device: another tab, a page brought Back, a press before this script. */
  const follow = () => {
    const found = keptCover();
    if (found && 'cover' in found) {
      kept = true;
      tell({ kind: 'restored', cover: found.cover });
    } else if (found) tell({ kind: 'pressed', cover: coverOfNow(found.early) });
    else if (isCovered(dialog) && !lantern.lit) press();
    else if (kept && lantern.lit) tell({ kind: 'uncovered-elsewhere' });
  };

  listenToGrownUps(
    dialog,
    {
      wrong: words['lantern.uncover.wrong']!,
      wait: words['lantern.uncover.wait']!,
      offline: words['lantern.uncover.offline']!,
    },
    () => lantern,
    tell,
  );
  // Engines that do not know `closedby` close a modal dialog on Escape, at the second press whatever we say.
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  dialog.addEventListener('close', () => lantern.lit && cover(dialog));
  for (const button of document.querySelectorAll('[data-lantern]')) {
    button.addEventListener('click', (event) => {
      press();
      // The browser would open it by itself, and complains where it is open already; if `press` failed, it still does.
      event.preventDefault();
    });
  }
  listenToShift(press);
  addEventListener('storage', (event) => (event.key === COVER_KEY || event.key === null) && follow());
  addEventListener('pageshow', (event) => event.persisted && follow());
  follow();
}
