/** Fetches the pictures of steps that are still to come, so that a story goes on whole when the network drops. */
import { onceLoaded } from '../kit/loaded.ts';

/** Once the page stands and has nothing better to do: the first choice comes first. */
export function fetchPicturesEarly(): void {
  const fetchAll = () => {
    for (const picture of document.querySelectorAll<HTMLImageElement>('img[loading="lazy"]')) picture.loading = 'eager';
  };
  const whenIdle = () => ('requestIdleCallback' in window ? requestIdleCallback(fetchAll) : setTimeout(fetchAll, 200));
  onceLoaded(whenIdle);
}
