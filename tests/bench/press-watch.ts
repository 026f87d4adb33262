/** Runs in a pupil page: times each press of the lantern up to the first frame in which the cover hides everything. */

export interface Press {
  /** From the browser's timestamp of the press until the frame with the cover is made. Milliseconds. */
  ms: number;
  /** When the press and that frame were, on the page's clock. */
  pressedAt: number;
  coveredAt: number;
  /** When the last busy task ended. */
  busyUntil: number;
}

export interface Presses {
  /** The press that was just made. */
  last(): Promise<Press>;
  /** Keeps the page from doing anything else for `ms`. */
  busy(ms: number): void;
  /** Uncovers as another tab would, and resolves once nothing is covered and the page is at rest. */
  uncover(): Promise<void>;
  /** The middle of the lantern, which gets the focus. */
  aim(): { x: number; y: number };
}

export function watchPresses(coverKey: string): void {
  const dialog = document.querySelector<HTMLDialogElement>('#cover')!;
  const lantern = document.querySelector<HTMLElement>('[data-lantern]')!;
  const afterThisFrame = (work: () => void) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = work;
    port2.postMessage(null);
  };
  const isOpen = () => dialog.matches(':modal, :popover-open');
  const covers = () => {
    if (!isOpen() || getComputedStyle(dialog).opacity !== '1') return false;
    const { left, top, right, bottom } = dialog.getBoundingClientRect();
    if (left > 0 || top > 0 || right < innerWidth || bottom < innerHeight) return false;
    const across = [1, innerWidth / 2, innerWidth - 2];
    const down = [1, innerHeight / 2, innerHeight - 2];
    return across.every((x) => down.every((y) => dialog.contains(document.elementFromPoint(x, y))));
  };
  const until = (holds: () => boolean) =>
    new Promise<void>((done) => {
      const look = () => (holds() ? afterThisFrame(done) : requestAnimationFrame(look));
      requestAnimationFrame(look);
    });

  let busyUntil = 0;
  let last: Promise<Press> | undefined;
  const pressed = ({ timeStamp: pressedAt }: Event) => {
    last = until(covers).then(() => {
      const coveredAt = performance.now();
      return { ms: coveredAt - pressedAt, pressedAt, coveredAt, busyUntil };
    });
  };
  addEventListener('pointerdown', pressed, { capture: true });
  addEventListener('keydown', pressed, { capture: true });

  const presses: Presses = {
    last: () => last ?? Promise.reject(new Error('The press did not reach the page.')),
    busy(ms) {
      busyUntil = performance.now() + ms;
      while (performance.now() < busyUntil);
    },
    async uncover() {
      localStorage.removeItem(coverKey);
      dispatchEvent(new StorageEvent('storage', { key: coverKey }));
      await until(() => !isOpen());
      await new Promise<void>((rested) => requestIdleCallback(() => rested(), { timeout: 100 }));
    },
    aim() {
      lantern.focus();
      const { x, y, width, height } = lantern.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    },
  };
  Object.assign(window, { presses });
}
