/** Fetches the pictures of steps that are still to come, so that a story goes on whole when the network drops. */
import { onceLoaded } from '../kit/loaded.ts';

/** A page that is never idle, on a device that draws slowly, has them all the same. Milliseconds. */
const IDLE_WITHIN_MS = 5_000;

/** Once the page stands and has nothing better to do: the first choice comes first. */
export function fetchPicturesEarly(): void {
  const fetchAll = () => {
    for (const picture of document.querySelectorAll<HTMLImageElement>('img[loading="lazy"]')) picture.loading = 'eager';
  };
  const whenIdle = () => {
    if ('requestIdleCallback' in window) requestIdleCallback(fetchAll, { timeout: IDLE_WITHIN_MS });
    else setTimeout(fetchAll, 200);
  };
  onceLoaded(whenIdle);
}
