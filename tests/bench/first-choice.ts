/** Runs in a page before anything else: looks, in every frame, for something to press that a click would reach. */

export interface Watched {
  choiceReady: Promise<{ ms: number; x: number; y: number; scrolled: boolean }>;
}

interface Scheduler {
  postTask(work: () => void, options: { priority: 'user-blocking' }): Promise<void>;
}

/** @param choice a selector of what is to be pressed */
export function watchForChoice(choice: string): void {
  /** As soon as this frame is done and a click would be heard: input goes before what is still to be parsed. */
  const afterThisFrame = (work: () => void) =>
    void (window as unknown as { scheduler: Scheduler }).scheduler.postTask(work, { priority: 'user-blocking' });
  const middleOf = (element: Element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  };
  const canBeClicked = (element: Element) => {
    const { x, y } = middleOf(element);
    return (
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.matches(':not(:disabled, [aria-disabled="true"])') &&
      document.elementFromPoint(x, y)?.closest(choice) === element
    );
  };
  const choiceReady = new Promise<Awaited<Watched['choiceReady']>>((ready) => {
    let scrolled = false;
    const look = () => {
      const choices = [...document.querySelectorAll(choice)];
      const found = choices.find(canBeClicked);
      if (found) return afterThisFrame(() => ready({ ms: performance.now(), ...middleOf(found), scrolled }));
      if (choices[0]?.checkVisibility()) {
        scrolled = true;
        choices[0].scrollIntoView({ block: 'nearest' });
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  Object.assign(window, { choiceReady } satisfies Watched);
}
