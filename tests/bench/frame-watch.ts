/** Runs in a page: what each frame takes, and what of it the main thread works. */

export interface Frames {
  /** Milliseconds from one frame to the next. */
  between: number[];
  /** Milliseconds of work on the main thread in each frame, from its begin to what follows its painting. */
  work: number[];
  /** Milliseconds of each task that took over 50. */
  longTasks: number[];
}

/** Collects until `stopWatching()` is called. */
export function watchFrames(): void {
  const frames: Frames = { between: [], work: [], longTasks: [] };
  let last = 0;
  let isOver = false;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) frames.longTasks.push(duration);
  });
  observer.observe({ type: 'longtask' });
  const frame = (time: number) => {
    if (isOver) return;
    requestAnimationFrame(frame);
    if (last > 0) frames.between.push(time - last);
    last = time;
    const began = performance.now();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      frames.work.push(performance.now() - began);
      port1.close();
    };
    port2.postMessage(null);
  };
  requestAnimationFrame(frame);
  Object.assign(window, {
    stopWatching: () => {
      isOver = true;
      observer.disconnect();
      return frames;
    },
  });
}
