/** Speaks to screen readers through one polite line, at most once a second: what comes sooner waits, the newest wins. */

const GAP_MS = 1_000;

/** @param show puts a text into the live region */
export function announcer(show: (text: string) => void): (text: string) => void {
  let waiting: string | null = null;
  let resting = false;

  const speak = (text: string) => {
    resting = true;
    show(text);
    setTimeout(() => {
      resting = false;
      if (waiting === null) return;
      const next = waiting;
      waiting = null;
      speak(next);
    }, GAP_MS);
  };
  return (text) => {
    if (resting) waiting = text;
    else speak(text);
  };
}
