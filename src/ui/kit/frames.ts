/** Leaves the browser the time to paint. */

/** What a press shows is painted before anything else is done about it. */
export function afterNextFrame(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work));
}
